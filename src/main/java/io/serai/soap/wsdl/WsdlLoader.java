package io.serai.soap.wsdl;

import com.ibm.wsdl.factory.WSDLFactoryImpl;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.wsdl.Definition;
import javax.wsdl.WSDLException;
import javax.wsdl.xml.WSDLReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads a WSDL file with all that it imports and includes. The library sees one file at a time: it would follow imports
 * without end when files import one another.
 */
final class WsdlLoader {
    private final Sources sources;
    private final Consumer<String> notes;
    private final SchemaCollector schemas;
    private final Definitions definitions = new Definitions();
    private final Set<String> visited = new HashSet<>();

    /**
     * A loader.
     *
     * @param notes told of what could not be read, but does not keep the rest from being imported
     */
    WsdlLoader(Sources sources, Consumer<String> notes) {
        this.sources = sources;
        this.notes = notes;
        this.schemas = new SchemaCollector(sources);
    }

    /**
     * What was read.
     *
     * @param definitions what the files define
     */
    record Loaded(Definitions definitions, SchemaSet schemas) {}

    /** Reads the file. */
    Loaded load() throws ImportException, IOException {
        WsdlFiles.checkIsWsdl(sources.tree(sources.start()).getDocumentElement());
        add(sources.start());
        schemas.reportMissing(notes);
        return new Loaded(
                definitions,
                new SchemaSet(
                        new SchemaLoader(notes).load(schemas),
                        schemas.prefixes(),
                        new Budget(sources.bytes()),
                        schemas.misnamed(),
                        schemas.dangling()));
    }

    private void add(String address) throws ImportException, IOException {
        if (!visited.add(address)) {
            return;
        }
        Element root = sources.tree(address).getDocumentElement();
        if (root.getLocalName().equals("schema")) {
            schemas.add(root, address, "");
            return;
        }
        WsdlFiles.checkIsWsdl(root);
        definitions.add(definition(address));
        schemas.addInline(root, address);
        for (Element reference : Dom.children(root, "import")) {
            if (!reference.getAttribute("location").isEmpty()) {
                String target = sources.resolve(address, reference.getAttribute("location"));
                sources.referred(target, reference);
                add(target);
            }
        }
    }

    private Definition definition(String address) throws ImportException, IOException {
        Document copy = (Document) sources.tree(address).cloneNode(true);
        WsdlFiles.clean(copy.getDocumentElement());
        try {
            WSDLReader reader = new WSDLFactoryImpl().newWSDLReader();
            reader.setFeature("javax.wsdl.verbose", false);
            reader.setFeature("javax.wsdl.importDocuments", false);
            reader.setFeature("com.ibm.wsdl.parseXMLSchemas", false);
            return reader.readWSDL(address, copy);
        } catch (WSDLException | RuntimeException e) {
            // The library throws many things at bad files.
            throw new ImportException(address + ":1:1: cannot be read as WSDL 1.1: " + reason(e));
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
