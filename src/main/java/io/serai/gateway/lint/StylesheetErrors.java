package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.SourceLocator;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.TransformerFactoryImpl;
import org.apache.camel.model.RouteDefinition;

/** Compiles a stylesheet that kept a route from starting once more, to learn each error with its line. */
final class StylesheetErrors implements ErrorListener {
    private final List<TransformerException> errors = new ArrayList<>();

    private StylesheetErrors() {}

    /** Adds a finding for each error of the stylesheet of an endpoint; false when it has none. */
    static boolean report(RouteDefinition route, String uri, LintContext context) {
        String resource = RouteModel.remaining(uri);
        if (!resource.startsWith("file:")) {
            return false;
        }
        Workspace workspace = context.workspace();
        Path file = workspace.root().resolve(resource.substring("file:".length()));
        StylesheetErrors listener = new StylesheetErrors();
        TransformerFactoryImpl factory = new TransformerFactoryImpl();
        factory.setErrorListener(listener);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTemplates(new StreamSource(file.toFile()));
            return false;
        } catch (TransformerConfigurationException e) {
            if (listener.errors.isEmpty()) {
                listener.errors.add(e);
            }
        }
        listener.errors.forEach(error -> context.add(route, finding(error, file, workspace)));
        return true;
    }

    private static Finding finding(TransformerException error, Path file, Workspace workspace) {
        SourceLocator locator = error.getLocator();
        String name = workspace.name(file);
        int line = 0;
        int column = 0;
        if (locator != null) {
            line = Math.max(0, locator.getLineNumber());
            column = line == 0 ? 0 : Math.max(0, locator.getColumnNumber());
            String id = locator.getSystemId();
            if (id != null && id.startsWith("file:")) {
                name = workspace.name(Path.of(java.net.URI.create(id)));
            }
        }
        return Finding.of(Rule.STYLESHEET_COMPILE, new Position(name, line, column), Reasons.sentence(said(error)));
    }

    /** Saxon names the file by its place on this machine. */
    private static String said(TransformerException error) {
        return String.valueOf(error.getMessage())
                .replaceFirst("I/O error reported by XML parser processing .*/", "the import cannot be read: ");
    }

    @Override
    public void warning(TransformerException exception) {}

    @Override
    public void error(TransformerException exception) {
        errors.add(exception);
    }

    @Override
    public void fatalError(TransformerException exception) {
        errors.add(exception);
    }
}
