package io.bonafide.app.upload;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Audit;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Page;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Takes files in, and tells what became of them. */
@RestController
final class FileController {
    private static final String FILES = "/v1/shops/{shop}/files";
    private static final String MULTIPART = "multipart/form-data";

    private final Desks desks;
    private final Receiving receiving;
    private final ImportBook book;
    private final RowsAside aside;
    private final ImportWorker worker;
    private final Audit audit;

    FileController(
            Desks desks, Receiving receiving, ImportBook book, RowsAside aside, ImportWorker worker, Audit audit) {
        this.desks = desks;
        this.receiving = receiving;
        this.book = book;
        this.aside = aside;
        this.worker = worker;
        this.audit = audit;
    }

    /**
     * Files that belong together, as multipart or, one alone, as the body. The answer comes when they are stored: 202, or 200 if the
     * shop had the same bytes before. A body that is the file itself has its name in the query, as {@code filename}.
     */
    @Allowed(
            roles = {Role.OWNER, Role.OPERATIONS, Role.ADMINISTRATOR},
            keys = Scope.EVENTS_WRITE)
    @PostMapping(FILES)
    ResponseEntity<ImportView> take(@PathVariable("shop") String name, Caller caller, HttpServletRequest request)
            throws IOException {
        Shop shop = shop(name);
        if (request.getContentLengthLong() > receiving.most() + Chunks.CHUNK_BYTES) {
            throw tooLarge();
        }
        try {
            Receiving.Received received = receiving.take(shop, caller.name(), incoming(request));
            URI location = URI.create(
                    "/v1/shops/" + name + "/files/" + received.entry().id());
            return ResponseEntity.status(received.fresh() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .location(location)
                    .body(view(received.entry(), Refusal.language(request)));
        } catch (TooLargeException e) {
            throw tooLarge();
        } catch (EmptyUploadException e) {
            throw UploadTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "empty");
        }
    }

    private Refusal tooLarge() {
        return UploadTexts.refusal(HttpStatus.CONTENT_TOO_LARGE, "large", receiving.most() >> 20);
    }

    private static Receiving.Incoming incoming(HttpServletRequest request) {
        @Nullable String form = request.getContentType();
        if (form != null && form.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
            return new MultipartFiles(request)::handTo;
        }
        String filename = filename(request)
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> UploadTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "name"));
        return taking -> taking.take(filename, false, request.getInputStream());
    }

    /** From the query alone: to ask the request for a parameter may read its body. */
    private static Optional<String> filename(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return Optional.ofNullable(UriComponentsBuilder.newInstance()
                        .query(query == null ? "" : query)
                        .build()
                        .getQueryParams()
                        .getFirst("filename"))
                .map(name -> UriUtils.decode(name, StandardCharsets.UTF_8));
    }

    /** The shop's imports, newest first. */
    @Allowed(anyRole = true, keys = Scope.EVENTS_WRITE)
    @GetMapping(FILES)
    Page<ImportView> all(
            @PathVariable("shop") String name,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            HttpServletRequest request) {
        Shop shop = shop(name);
        List<Import> found = book.before(shop.id(), cursor == null ? Long.MAX_VALUE : cursor, Page.oneMoreThan(limit));
        Language language = Refusal.language(request);
        return Page.of(found, limit, entry -> view(entry, language), Import::number);
    }

    /** How far one is, and what it gave. */
    @Allowed(anyRole = true, keys = Scope.EVENTS_WRITE)
    @GetMapping(FILES + "/{id}")
    ImportView one(@PathVariable("shop") String name, @PathVariable("id") UUID id, HttpServletRequest request) {
        return view(entry(shop(name), id), Refusal.language(request));
    }

    /** The rows that were set aside, in the order of the files; what stands in them for who may see personal data. */
    @Allowed(anyRole = true, keys = Scope.EVENTS_WRITE)
    @GetMapping(FILES + "/{id}/quarantine")
    Page<RowView> quarantine(
            @PathVariable("shop") String name,
            @PathVariable("id") UUID id,
            @RequestParam(name = "cursor", defaultValue = "0") long cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            Caller caller,
            HttpServletRequest request) {
        Import entry = entry(shop(name), id);
        List<RowsAside.Row> found = aside.after(entry, cursor, Page.oneMoreThan(limit));
        boolean reveal = caller instanceof Caller.Person person && person.role().seesPersonalData();
        if (reveal && !found.isEmpty()) {
            Map<String, Object> seen = Map.of("rows", Math.min(limit, found.size()), "after", cursor);
            audit.write(caller.name(), "file.rows_seen", "import " + id, null, seen);
        }
        Language language = Refusal.language(request);
        return Page.of(found, limit, row -> RowView.of(entry, row, reveal, language), RowsAside.Row::number);
    }

    private Shop shop(String name) {
        return desks.of(name).map(ShopDesk::shop).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    private Import entry(Shop shop, UUID id) {
        return book.find(shop.id(), id).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    private ImportView view(Import entry, Language language) {
        return ImportView.of(entry, worker.progress(entry.id()), language);
    }

    /**
     * A row that was set aside, as it is shown.
     *
     * @param column that could not be used; empty for the whole row
     * @param valueClass what kind of value stood there
     * @param content its cells; null for who may not see them, or where the row as such is damaged
     */
    record RowView(
            String file,
            long line,
            String column,
            String valueClass,
            String reason,
            @Nullable List<String> content) {

        static RowView of(Import entry, RowsAside.Row row, boolean reveal, Language language) {
            return new RowView(
                    entry.files().get(row.file()).name(),
                    row.line(),
                    row.column(),
                    row.valueClass(),
                    row.reason().in(language.tag()),
                    reveal && row.content() != null ? RowsAside.cells(entry, row) : null);
        }
    }
}
