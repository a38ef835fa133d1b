package io.serai.soap.wsdl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/** Fetches files over HTTP: within a time and a size, and along a few redirects that stay with the scheme. */
final class Download {
    private static final int MOST_REDIRECTS = 5;
    private static final int CHUNK = 16 * 1024;

    private final Duration silence;
    private final Duration whole;

    /**
     * Fetches within times.
     *
     * @param silence the longest wait for a connection, or for something to come
     * @param whole the longest time for one file
     */
    Download(Duration silence, Duration whole) {
        this.silence = silence;
        this.whole = whole;
    }

    /**
     * A file.
     *
     * @param address where it was in the end: what it refers to is relative to that
     */
    record Fetched(String address, byte[] content) {}

    /**
     * Fetches a file.
     *
     * @param most bytes; one more is read, so that the caller sees when there are more
     * @throws ImportException when the server has none, or answers too slowly
     */
    Fetched fetch(String address, long most) throws ImportException {
        URI target = uri(address, address);
        long end = System.nanoTime() + whole.toNanos();
        try {
            for (int i = 0; i <= MOST_REDIRECTS; i++) {
                HttpURLConnection connection = open(target);
                if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                    return new Fetched(target.toString(), content(connection, most, end));
                }
                target = next(address, target, connection);
            }
        } catch (IOException e) {
            throw new ImportException(address + ": cannot be fetched: " + reason(e));
        }
        throw new ImportException(address + ": redirects more than " + MOST_REDIRECTS + " times");
    }

    private HttpURLConnection open(URI target) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) silence.toMillis());
        connection.setReadTimeout((int) silence.toMillis());
        connection.setRequestProperty("Accept", "text/xml, application/wsdl+xml, application/xml, */*;q=0.5");
        connection.setRequestProperty("User-Agent", "serai");
        return connection;
    }

    private static URI next(String asked, URI from, HttpURLConnection connection) throws IOException, ImportException {
        int status = connection.getResponseCode();
        String location = connection.getHeaderField("Location");
        connection.disconnect();
        if (status < 300 || status > 399 || location == null) {
            throw new ImportException(asked + ": the server answers " + status + "; expected 200 and a file");
        }
        URI next = from.resolve(uri(asked, location));
        if (!from.getScheme().equalsIgnoreCase(next.getScheme())) {
            throw new ImportException(
                    asked + ": redirects to " + next + ", which is of another scheme; expected that address");
        }
        return uri(asked, next.toString());
    }

    private static byte[] content(HttpURLConnection connection, long most, long end) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(chunk); read >= 0 && content.size() <= most; read = in.read(chunk)) {
                content.write(chunk, 0, read);
                if (System.nanoTime() > end) {
                    throw new IOException("it takes too long");
                }
            }
        } finally {
            connection.disconnect();
        }
        return content.toByteArray();
    }

    private static URI uri(String asked, String text) throws ImportException {
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            if (uri.getRawUserInfo() != null) {
                throw new ImportException(asked.replaceFirst("//[^/]*@", "//")
                        + ": an address with a password would be kept in files; expected one without");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new ImportException(asked + ": is no address: " + e.getReason());
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
