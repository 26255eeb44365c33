package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URL;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request of JGit's, made by the JDK, metered, and answered only by what {@link HttpRules} lets through.
 *
 * <p>A compressed answer is unpacked here, so that the meter sees what JGit would see. TLS is the JDK's own, and what
 * JGit could do to weaken it does nothing.
 */
final class MeteredHttpConnection implements HttpConnection {
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final List<String> LOGINS = List.of("basic", "digest");

    /** Milliseconds. */
    private static final int AFTER_WATCHDOG = 1_000;

    private final HttpURLConnection request;
    private final HttpRules rules;
    private final FetchMeter meter;
    private boolean checked;

    /** @param request not sent yet */
    MeteredHttpConnection(HttpURLConnection request, HttpRules rules, FetchMeter meter) {
        this.request = request;
        this.rules = rules;
        this.meter = meter;
        int patience = Math.toIntExact(meter.limits().patience().toMillis());
        request.setInstanceFollowRedirects(false);
        request.setConnectTimeout(patience);
        // later than the watchdog, which knows more to tell
        request.setReadTimeout(patience + AFTER_WATCHDOG);
        meter.onStop(request::disconnect);
    }

    @Override
    public int getResponseCode() throws IOException {
        if (!checked) {
            request.getResponseCode();
            meter.answered();
            rules.check(request);
            checked = true;
        }
        return request.getResponseCode();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        InputStream raw = request.getInputStream();
        String encoding = request.getHeaderField(CONTENT_ENCODING);
        boolean zipped = encoding != null && encoding.toLowerCase(Locale.ROOT).endsWith("gzip");
        return new MeteredInputStream(zipped ? new GZIPInputStream(raw) : raw, meter);
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        if (name.equalsIgnoreCase(CONTENT_ENCODING)) {
            return null;
        }
        if (name.equalsIgnoreCase(WWW_AUTHENTICATE)) {
            return getHeaderFields(name).stream().findFirst().orElse(null);
        }
        return request.getHeaderField(name);
    }

    /** All values; of ways to log in only those that need nothing but a name and a password. */
    @Override
    public List<String> getHeaderFields(String name) {
        return request.getHeaderFields().entrySet().stream()
                .filter(field -> name.equalsIgnoreCase(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> !name.equalsIgnoreCase(WWW_AUTHENTICATE)
                        || LOGINS.stream().anyMatch(value.toLowerCase(Locale.ROOT)::startsWith))
                .toList();
    }

    @Override
    public URL getURL() {
        return request.getURL();
    }

    @Override
    public String getResponseMessage() throws IOException {
        return request.getResponseMessage();
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        return request.getHeaderFields();
    }

    @Override
    public void setRequestProperty(String key, String value) {
        request.setRequestProperty(key, value);
    }

    @Override
    public void setRequestMethod(String method) throws ProtocolException {
        request.setRequestMethod(method);
    }

    @Override
    public void setUseCaches(boolean useCaches) {
        request.setUseCaches(useCaches);
    }

    @Override
    public void setConnectTimeout(int timeout) {
        // set from our limits
    }

    @Override
    public void setReadTimeout(int timeout) {
        // set from our limits
    }

    @Override
    public @Nullable String getContentType() {
        return request.getContentType();
    }

    @Override
    public int getContentLength() {
        return request.getContentLength();
    }

    @Override
    public void setInstanceFollowRedirects(boolean follow) {
        // never: JGit follows them itself, after our rules
    }

    @Override
    public void setDoOutput(boolean doOutput) {
        request.setDoOutput(doOutput);
    }

    @Override
    public void setFixedLengthStreamingMode(int length) {
        request.setFixedLengthStreamingMode(length);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new SendingOutputStream(request.getOutputStream(), meter);
    }

    @Override
    public void setChunkedStreamingMode(int length) {
        request.setChunkedStreamingMode(length);
    }

    @Override
    public String getRequestMethod() {
        return request.getRequestMethod();
    }

    @Override
    public boolean usingProxy() {
        return request.usingProxy();
    }

    @Override
    public void connect() throws IOException {
        request.connect();
    }

    @Override
    public void configure(
            KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random) {
        // the JDK's own keys and trust
    }

    @Override
    public void setHostnameVerifier(HostnameVerifier verifier) {
        // the JDK's own check
    }
}
