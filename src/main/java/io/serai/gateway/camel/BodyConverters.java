package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stax.StAXSource;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.SimpleTypeConverter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Lets every Camel step read a body that is a Vert.x {@code Buffer}, XML and JSON through the hardened parsers, and
 * turns what steps leave behind into a {@code Buffer}.
 */
final class BodyConverters {
    /** The class buffers have: what is known for an interface alone is looked for anew each time. */
    private static final Class<?> HELD = Buffer.buffer().getClass();

    private BodyConverters() {}

    static void addTo(TypeConverterRegistry registry) {
        fromBuffer(registry, byte[].class, (buffer, exchange) -> buffer.getBytes());
        fromBuffer(registry, String.class, BodyConverters::text);
        fromBuffer(registry, InputStream.class, (buffer, exchange) -> new ByteArrayInputStream(buffer.getBytes()));
        fromBuffer(registry, JsonNode.class, (buffer, exchange) -> SafeJson.tree(buffer.getBytes()));
        fromBuffer(registry, StAXSource.class, (buffer, exchange) -> SafeXml.source(buffer.getBytes()));
        fromBuffer(registry, Source.class, (buffer, exchange) -> SafeXml.source(buffer.getBytes()));
        fromBuffer(registry, Document.class, (buffer, exchange) -> SafeXml.document(buffer.getBytes()));
        fromBuffer(registry, DOMSource.class, (buffer, exchange) -> new DOMSource(SafeXml.document(buffer.getBytes())));
        // Without these Camel would parse the bytes itself, without the hardening.
        fromBuffer(registry, SAXSource.class, (buffer, exchange) -> null);
        toBuffer(registry, JsonNode.class);
        toBuffer(registry, Map.class);
        toBuffer(registry, Collection.class);
        registry.addTypeConverter(
                Buffer.class,
                byte[].class,
                new SimpleTypeConverter(false, (type, exchange, value) -> Buffer.buffer((byte[]) value)));
        registry.addTypeConverter(
                Buffer.class,
                String.class,
                new SimpleTypeConverter(false, (type, exchange, value) -> Buffer.buffer((String) value)));
        // Each route with an error handler asks for it, and Camel would look through all converters each time.
        registry.addTypeConverter(
                LoggingLevel.class,
                String.class,
                new SimpleTypeConverter(
                        false,
                        (type, exchange, value) -> LoggingLevel.valueOf(((String) value).toUpperCase(Locale.ROOT))));
    }

    private interface Reading<T> {
        @Nullable
        T read(Buffer buffer, Exchange exchange) throws Exception;
    }

    private static <T> void fromBuffer(TypeConverterRegistry registry, Class<T> type, Reading<T> reading) {
        TypeConverter converter = new SimpleTypeConverter(true, (wanted, exchange, value) -> {
            try {
                return reading.read((Buffer) value, exchange);
            } catch (Exception e) {
                throw new TypeConversionException(value, wanted, e);
            }
        });
        registry.addTypeConverter(type, Buffer.class, converter);
        registry.addTypeConverter(type, HELD, converter);
    }

    private static void toBuffer(TypeConverterRegistry registry, Class<?> type) {
        registry.addTypeConverter(
                Buffer.class,
                type,
                new SimpleTypeConverter(
                        false,
                        (wanted, exchange, value) ->
                                Buffer.buffer(SafeJson.mapper().writeValueAsBytes(value))));
    }

    private static String text(Buffer buffer, Exchange exchange) {
        String charset = exchange == null ? null : ExchangeHelper.getCharsetName(exchange, false);
        return charset == null ? buffer.toString(StandardCharsets.UTF_8) : buffer.toString(charset);
    }
}
