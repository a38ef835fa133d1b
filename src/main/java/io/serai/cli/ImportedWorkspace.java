package io.serai.cli;

import io.serai.contract.ContractText;
import io.serai.soap.wsdl.ImportException;
import io.serai.soap.wsdl.KeptFile;
import io.serai.soap.wsdl.KeptImport;
import io.serai.soap.wsdl.RouteWriter;
import io.serai.soap.wsdl.WsdlImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The workspace that an import is written into: contracts, routes and settings, none of them over what is there. */
final class ImportedWorkspace {
    /** No such host is ever found (RFC 2606, section 2); checks and cases need none. */
    private static final String NOWHERE = "http://fill-in.invalid/";

    private final Path folder;
    private final boolean routes;
    private final boolean force;

    /**
     * A workspace.
     *
     * @param routes whether operations get routes; otherwise a setting serves them
     * @param force whether contracts and routes that are there are replaced
     */
    ImportedWorkspace(Path folder, boolean routes, boolean force) {
        this.folder = folder;
        this.routes = routes;
        this.force = force;
    }

    /** The contract of an API. */
    Path contract(String api) {
        return folder.resolve("openapi").resolve(api + ".openapi.yaml");
    }

    /** Where the files are kept that the contract of an API was made of. */
    Path kept(String api) {
        return folder.resolve("wsdl").resolve(api);
    }

    /**
     * Writes all of an API.
     *
     * @param files that were read
     * @return what else than the contract was written, for people
     */
    List<String> write(WsdlImport.Result result, WsdlImport.Options options, Collection<KeptFile> files)
            throws IOException, ImportException {
        Path contract = contract(result.api());
        Path route = folder.resolve("routes").resolve(result.api() + ".camel.yaml");
        checkFree(contract);
        if (routes) {
            checkFree(route);
        }
        List<String> written = new ArrayList<>();
        put(contract, ContractText.yaml(result.contract()));
        KeptImport.write(kept(result.api()), result.api(), options, files);
        if (routes) {
            put(route, RouteWriter.yaml(result.api(), result.contract()));
            written.add(route.toString());
        }
        settings(result).stream()
                .filter(setting -> !setting.startsWith("#"))
                .forEach(setting -> written.add("application.properties: " + setting));
        if (ServiceAddress.asSetting(result.location()).isEmpty()) {
            written.add("fill in: " + addressKey(result) + " in application.properties; " + missing(result));
        }
        return written;
    }

    private void checkFree(Path file) throws ImportException {
        if (Files.exists(file) && !force) {
            throw new ImportException(file + " is there already; expected --force, or another --api");
        }
    }

    static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Adds the settings that are not there yet. */
    private List<String> settings(WsdlImport.Result result) throws IOException {
        Path properties = folder.resolve("application.properties");
        List<String> known = Files.exists(properties) ? Files.readAllLines(properties) : List.of();
        List<String> added = new ArrayList<>();
        String location = ServiceAddress.asSetting(result.location());
        if (location.isEmpty()) {
            add(addressKey(result), NOWHERE, known, added);
            if (!added.isEmpty()) {
                added.add(0, "# Fill in the address: " + missing(result) + ".");
            }
        } else {
            add(addressKey(result), location, known, added);
        }
        if (!routes) {
            add("serai.api." + result.api() + ".unrouted", "soap", known, added);
        }
        if (!added.isEmpty()) {
            Files.write(properties, added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return added;
    }

    private static String addressKey(WsdlImport.Result result) {
        return "serai.backend." + result.api() + ".url";
    }

    private static String missing(WsdlImport.Result result) {
        return result.location().isBlank()
                ? "the WSDL file has no address of the service"
                : "the WSDL file has '" + result.location().strip() + "', which is no address of HTTP";
    }

    private static void add(String key, String value, List<String> known, List<String> added) {
        if (known.stream().noneMatch(line -> line.strip().matches(Pattern.quote(key) + "\\s*[=:].*"))) {
            added.add(key + "=" + value);
        }
    }
}
