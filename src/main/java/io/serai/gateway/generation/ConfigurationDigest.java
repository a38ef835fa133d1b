package io.serai.gateway.generation;

import io.serai.workspace.Digest;
import io.serai.workspace.SettingSources;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Digests over everything that makes up a configuration, so that two nodes, or a node and a folder, can be compared.
 *
 * @param workspace over the files of the workspace, without lib/
 * @param lib over the jars of lib/
 * @param jar over the program itself
 * @param overrides over the settings of environment and command line
 * @param id over all of these
 */
public record ConfigurationDigest(String workspace, String lib, String jar, String overrides, String id) {

    /**
     * The files as they are now. To be taken before anything is read from them: what is saved meanwhile then makes
     * another id, and is loaded next.
     *
     * @param workspace over the files without lib/
     * @param lib over the jars of lib/
     */
    public record Files(String workspace, String lib) {
        public static Files of(Workspace workspace) {
            List<Path> files = workspace.files().stream()
                    .filter(file -> !workspace.name(file).startsWith("lib/"))
                    .toList();
            return new Files(ofFiles(workspace, files), ofFiles(workspace, workspace.jars()));
        }
    }

    public static ConfigurationDigest of(Files files, SettingSources sources) {
        String jar = ProgramDigest.hex();
        String overrides = ofSettings(sources.overriding());
        String id = new Digest()
                .add(files.workspace() + files.lib() + jar + overrides)
                .hex();
        return new ConfigurationDigest(files.workspace(), files.lib(), jar, overrides, id);
    }

    private static String ofFiles(Workspace workspace, List<Path> files) {
        Digest digest = new Digest();
        files.forEach(file -> digest.add(workspace.name(file)).add(file));
        return digest.hex();
    }

    private static String ofSettings(Map<String, String> settings) {
        Digest digest = new Digest();
        new TreeMap<>(settings).forEach((key, value) -> digest.add(key).add(value));
        return digest.hex();
    }
}
