package io.serai.gateway.camel;

import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceResolverSupport;
import org.apache.camel.support.ResourceSupport;

/** Resolves {@code file:} resources against the workspace, and only inside it; Camel would use the working directory. */
final class WorkspaceResolver extends ResourceResolverSupport {
    static final String BEAN_NAME = "resource-loader-file";

    private final Workspace workspace;

    WorkspaceResolver(Workspace workspace) {
        super("file");
        this.workspace = workspace;
    }

    @Override
    protected Resource createResource(String location, String remaining) {
        Path path = workspace.root().resolve(remaining).normalize();
        boolean inside = workspace.contains(path);
        return new ResourceSupport("file", location) {
            @Override
            public boolean exists() {
                return inside && Files.isRegularFile(path);
            }

            @Override
            public URI getURI() {
                return path.toUri();
            }

            @Override
            public InputStream getInputStream() throws IOException {
                if (!exists()) {
                    throw new NoSuchFileException(inside ? remaining : remaining + " (outside the workspace)");
                }
                return Files.newInputStream(path);
            }
        };
    }
}
