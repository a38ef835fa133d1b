package io.serai.soap.wsdl;

import io.serai.mapping.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the WSDL file among several that is meant: that which no other one imports, or which alone has a service. */
final class MainFile {
    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 64 << 20;
    private static final int SHOWN = 20;

    private final Set<Path> imported = new HashSet<>();
    private final Set<Path> serving = new HashSet<>();
    private int left = MOST_BYTES;

    private MainFile() {}

    /** The one; null when several may be meant. */
    static @Nullable Path of(List<Path> files) throws IOException {
        if (files.size() == 1) {
            return files.get(0);
        }
        MainFile search = new MainFile();
        for (Path file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
            search.read(file);
        }
        List<Path> roots = new ArrayList<>(files);
        roots.removeIf(file -> search.imported.contains(file.normalize()));
        // Files that import one another are all imported.
        List<Path> candidates = roots.isEmpty() ? files : roots;
        List<Path> services =
                candidates.stream().filter(search.serving::contains).toList();
        return candidates.size() == 1 ? candidates.get(0) : services.size() == 1 ? services.get(0) : null;
    }

    /** The names of files, for people. */
    static String names(Path root, List<Path> files) {
        return files.stream()
                        .limit(SHOWN)
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.joining(", "))
                + (files.size() > SHOWN ? ", ..." : "");
    }

    private void read(Path file) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(left);
        }
        left -= content.length;
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && WsdlFiles.WSDL_1_1.equals(xml.getNamespaceURI())) {
                    take(file, xml);
                }
            }
        } catch (XMLStreamException e) {
            // Whoever reads the file says what is wrong with it.
            serving.remove(file);
        }
    }

    private void take(Path file, XMLStreamReader xml) {
        String location = xml.getAttributeValue(null, "location");
        if (xml.getLocalName().equals("service")) {
            serving.add(file);
        } else if (xml.getLocalName().equals("import") && location != null) {
            try {
                Path target = file.resolveSibling(location.strip().replace("%20", " "))
                        .normalize();
                if (!target.equals(file.normalize())) {
                    imported.add(target);
                }
            } catch (InvalidPathException e) {
                imported.remove(file);
            }
        }
    }
}
