package io.serai.soap.wsdl;

import com.ibm.wsdl.factory.WSDLFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.wsdl.Definition;
import javax.wsdl.Import;
import javax.wsdl.WSDLException;
import javax.wsdl.xml.WSDLLocator;
import javax.wsdl.xml.WSDLReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads a WSDL file with all that it imports and includes. */
final class WsdlLoader {
    private final Sources sources;
    private final Consumer<String> notes;
    private final SchemaCollector schemas;
    private final Set<Definition> visited = new HashSet<>();

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
        try {
            WSDLReader reader = new WSDLFactoryImpl().newWSDLReader();
            reader.setFeature("javax.wsdl.verbose", false);
            reader.setFeature("javax.wsdl.importDocuments", true);
            reader.setFeature("com.ibm.wsdl.parseXMLSchemas", false);
            Definition definition = reader.readWSDL(new Locator());
            Definitions definitions = new Definitions(definition);
            add(definition, definitions);
            schemas.reportMissing(notes);
            return new Loaded(definitions, new SchemaSet(new SchemaLoader(notes).load(schemas), schemas.prefixes()));
        } catch (WSDLException e) {
            throw new ImportException(sources.start() + ":1:1: cannot be read as WSDL 1.1: " + reason(e));
        } catch (UncheckedImport e) {
            throw e.failure;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String reason(WSDLException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void add(Definition definition, Definitions definitions) throws ImportException, IOException {
        if (!visited.add(definition)) {
            return;
        }
        definitions.add(definition);
        String address = definition.getDocumentBaseURI();
        Element root = sources.tree(address).getDocumentElement();
        if (root.getLocalName().equals("schema")) {
            schemas.add(root, address, "");
        } else {
            schemas.addInline(root, address);
        }
        for (Object imports : definition.getImports().values()) {
            for (Object one : (List<?>) imports) {
                Definition other = ((Import) one).getDefinition();
                if (other != null) {
                    add(other, definitions);
                }
            }
        }
    }

    private InputSource source(String address) {
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(text(sources.tree(address))));
            source.setSystemId(address);
            return source;
        } catch (ImportException e) {
            throw new UncheckedImport(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the library reads: the file without a DOCTYPE, and without attributes that it would not take. */
    private static byte[] text(Document tree) throws IOException {
        Document copy = (Document) tree.cloneNode(true);
        WsdlFiles.clean(copy.getDocumentElement());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(copy), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static final class UncheckedImport extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient ImportException failure;

        private UncheckedImport(ImportException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private final class Locator implements WSDLLocator {
        private String latest = sources.start();

        @Override
        public InputSource getBaseInputSource() {
            return source(sources.start());
        }

        @Override
        public InputSource getImportInputSource(String parent, String location) {
            latest = sources.resolve(parent, location);
            return source(latest);
        }

        @Override
        public String getBaseURI() {
            return sources.start();
        }

        @Override
        public String getLatestImportURI() {
            return latest;
        }

        @Override
        public void close() {
            // The sources are closed by whoever opened them.
        }
    }
}
