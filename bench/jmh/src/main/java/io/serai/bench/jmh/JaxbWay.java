package io.serai.bench.jmh;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLInputFactory;

/** Classes of JAXB, read from one form and written to the other by Jackson; made once, and used again. */
final class JaxbWay {
    private final XMLInputFactory woodstox = new WstxInputFactory();
    private final ObjectMapper jackson = new ObjectMapper();
    private final Unmarshaller unmarshaller;
    private final Marshaller marshaller;

    JaxbWay() throws Exception {
        woodstox.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        JAXBContext context = JAXBContext.newInstance(JaxbOrders.class);
        unmarshaller = context.createUnmarshaller();
        marshaller = context.createMarshaller();
    }

    byte[] toJson(byte[] xml) throws Exception {
        Object orders = unmarshaller.unmarshal(woodstox.createXMLStreamReader(new ByteArrayInputStream(xml)));
        return jackson.writeValueAsBytes(orders);
    }

    byte[] toXml(byte[] json) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length * 2);
        marshaller.marshal(jackson.readValue(json, JaxbOrders.class), out);
        return out.toByteArray();
    }
}
