package io.bonafide.app.upload;

import io.bonafide.app.access.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The files of a multipart request, read as they come: nothing of them is written anywhere before it is sealed. A part named {@code
 * mapping} is a mapping file, any other one with a filename a file of rows.
 */
final class MultipartFiles {
    private static final String MAPPING = "mapping";

    private final HttpServletRequest request;

    MultipartFiles(HttpServletRequest request) {
        this.request = request;
    }

    void handTo(Receiving.Taking taking) throws IOException, TooLargeException {
        try {
            FileUpload parser = new FileUpload();
            parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
            FileItemIterator parts = parser.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                part(parts.next(), taking);
            }
        } catch (FileUploadException | InvalidFileNameException e) {
            throw UploadTexts.refusal(HttpStatus.BAD_REQUEST, "multipart");
        }
    }

    private static void part(FileItemStream part, Receiving.Taking taking) throws IOException, TooLargeException {
        boolean mapping = MAPPING.equals(part.getFieldName());
        @Nullable String name = part.getName();
        if (name == null && !mapping) {
            throw UploadTexts.refusal(HttpStatus.BAD_REQUEST, "unnamed");
        }
        if (taking.full()) {
            throw tooMany();
        }
        try (InputStream in = part.openStream()) {
            taking.take(name == null ? MAPPING : name, mapping, in);
        }
    }

    private static Refusal tooMany() {
        return UploadTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "many", Receiving.MOST_FILES);
    }
}
