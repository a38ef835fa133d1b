package io.serai.bench.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;

/** What is done when nobody has a schema: a tree of whatever there is. */
final class XmlMapperWay {
    private final XmlMapper xml = new XmlMapper();
    private final ObjectMapper json = new ObjectMapper();

    byte[] toJson(byte[] document) throws Exception {
        return json.writeValueAsBytes(xml.readTree(document));
    }
}
