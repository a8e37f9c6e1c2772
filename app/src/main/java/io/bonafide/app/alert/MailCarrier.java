package io.bonafide.app.alert;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** E-mail over SMTP (RFC 5321), encrypted unless it stays on this machine, marked as made by a machine (RFC 3834). */
final class MailCarrier implements Carrier {
    private static final String PATIENCE_MS = "10000";

    private final Clock clock;

    MailCarrier(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void carry(Target target, Message message, @Nullable Bulletin news) throws UndeliveredException {
        Target.Mail mail = Objects.requireNonNull(target.mail());
        try {
            Transport.send(written(mail, message));
        } catch (MessagingException e) {
            // Its message may hold addresses.
            throw new UndeliveredException("undelivered.mail", e.getClass().getSimpleName());
        }
    }

    private MimeMessage written(Target.Mail mail, Message message) throws MessagingException {
        MimeMessage written = new MimeMessage(session(mail));
        written.setFrom(new InternetAddress(mail.from()));
        Address[] to = new Address[mail.to().size()];
        for (int i = 0; i < to.length; i++) {
            to[i] = new InternetAddress(mail.to().get(i));
        }
        written.setRecipients(RecipientType.TO, to);
        written.setSubject(message.text().title(), StandardCharsets.UTF_8.name());
        written.setText(message.text().plain(), StandardCharsets.UTF_8.name());
        written.setSentDate(Date.from(clock.instant()));
        written.setHeader("Auto-Submitted", "auto-generated");
        written.setHeader("X-Bonafide-Message", message.id());
        return written;
    }

    private static Session session(Target.Mail mail) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", mail.host());
        properties.put("mail.smtp.port", String.valueOf(mail.port()));
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + timeout, PATIENCE_MS);
        }
        properties.put("mail.smtp.ssl.enable", String.valueOf(mail.security().equals("tls")));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(mail.security().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(mail.security().equals("starttls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (mail.user() == null) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(mail.user(), mail.password());
            }
        });
    }
}
