package io.serai.soap.wsdl;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Tells whether a WSDL file has a SOAP binding, and all files that it and those it refers to name. */
final class SelfComplete {
    private final Set<Path> visited = new HashSet<>();
    private boolean complete = true;
    private boolean soap;

    private SelfComplete() {}

    static boolean test(Path wsdl) throws Exception {
        SelfComplete test = new SelfComplete();
        test.visit(wsdl);
        return test.complete && test.soap;
    }

    private void visit(Path file) throws Exception {
        if (!visited.add(file.normalize())) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            complete = false;
            return;
        }
        Document document = WsdlSchemas.document(Files.readAllBytes(file));
        soap |= document.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/soap/", "binding")
                                .getLength()
                        > 0
                || document.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/soap12/", "binding")
                                .getLength()
                        > 0;
        NodeList all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getLocalName().matches("import|include|redefine")) {
                follow(file, element);
            }
        }
    }

    private void follow(Path file, Element element) throws Exception {
        String location = element.hasAttribute("location")
                ? element.getAttribute("location")
                : element.getAttribute("schemaLocation");
        if (location.isEmpty()) {
            return;
        }
        URI address = file.toUri().resolve(location);
        if ("file".equals(address.getScheme())) {
            visit(Path.of(address));
        } else {
            complete = false;
        }
    }
}
