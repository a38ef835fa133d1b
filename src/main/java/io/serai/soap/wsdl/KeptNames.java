package io.serai.soap.wsdl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Names for the files of an import in one folder: their paths below the folder they share, or what their URL says. */
final class KeptNames {
    private static final int LONGEST = 100;

    private KeptNames() {}

    /** The names by the addresses. */
    static Map<String, String> of(Collection<KeptFile> files) {
        String shared = shared(files);
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (KeptFile file : files) {
            String wanted = isRemote(file) ? ofUrl(file) : file.address().substring(shared.length());
            String name = wanted;
            for (int i = 2; !taken.add(name); i++) {
                name = i + "-" + wanted;
            }
            names.put(file.address(), name);
        }
        return names;
    }

    private static boolean isRemote(KeptFile file) {
        return file.address().matches("(?i)https?:.*");
    }

    /** {@code https://host/ws/parcels?xsd=1} as {@code parcels-xsd-1.xsd}. */
    private static String ofUrl(KeptFile file) {
        String name = file.address().replaceFirst("(?i)^https?://[^/?]*", "").replaceFirst("^[^?]*/", "");
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|-+$", "");
        String brief = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        String ending = isSchema(file) ? ".xsd" : ".wsdl";
        return (brief.isEmpty() ? "service" : brief) + (brief.endsWith(ending) ? "" : ending);
    }

    private static boolean isSchema(KeptFile file) {
        return !new String(file.content(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("definitions");
    }

    /** The folder that all files of this machine are in, with its slash. */
    private static String shared(Collection<KeptFile> files) {
        String shared = null;
        for (KeptFile file : files) {
            if (!isRemote(file)) {
                String folder = file.address().substring(0, file.address().lastIndexOf('/') + 1);
                shared = shared == null ? folder : shared(shared, folder);
            }
        }
        return shared == null ? "" : shared;
    }

    private static String shared(String one, String other) {
        String folder = one;
        while (!other.startsWith(folder)) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder;
    }
}
