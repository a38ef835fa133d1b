package io.serai.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.contract.ContractEdit;
import io.serai.contract.ContractText;
import io.serai.soap.wsdl.ImportException;
import io.serai.soap.wsdl.KeptImport;
import io.serai.soap.wsdl.WsdlImport;
import io.serai.soap.wsdl.merge.ContractMerge;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workspace that an update is merged into: the contract that people have edited, and what it was made of. */
final class UpdatedWorkspace {
    private final Path folder;

    UpdatedWorkspace(Path folder) {
        this.folder = folder;
    }

    private Path contract(String api) {
        return folder.resolve("openapi").resolve(api + ".openapi.yaml");
    }

    /**
     * What the last import of an API has kept.
     *
     * @param api null when there is only one
     */
    KeptImport kept(@Nullable String api) throws IOException, ImportException {
        Path all = folder.resolve("wsdl");
        if (api != null) {
            return KeptImport.read(all.resolve(api));
        }
        List<String> apis = Files.isDirectory(all) ? apis(all) : List.of();
        if (apis.size() != 1) {
            throw new ImportException(all + " has " + (apis.isEmpty() ? "nothing" : "several APIs: " + apis)
                    + (apis.isEmpty() ? " that an import has kept" : "; expected one of them as --api"));
        }
        return KeptImport.read(all.resolve(apis.get(0)));
    }

    private static List<String> apis(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(one -> Files.exists(one.resolve(KeptImport.INDEX)))
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Merges an import into a contract, without writing anything.
     *
     * @param now the import of the changed file, with the options of the last one
     */
    Update merge(KeptImport kept, WsdlImport now) throws IOException, ImportException, FindingException {
        Path contract = contract(kept.api());
        if (!Files.exists(contract)) {
            throw new ImportException(contract + " is not there; expected the contract to update");
        }
        WsdlImport.Result base = result(WsdlImport.again(kept).run(), kept.api());
        WsdlImport.Result theirs = result(now.run(), kept.api());
        ObjectNode ours =
                (ObjectNode) SourceTree.read(contract, contract.toString()).root();
        ContractMerge.Result merged = ContractMerge.merge(asRead(base), ours, asRead(theirs));
        return new Update(kept, now, base, theirs, merged);
    }

    /**
     * A merge that may be written.
     *
     * @param now the import of the changed file
     * @param base what the last import had, and so on
     */
    record Update(
            KeptImport kept,
            WsdlImport now,
            WsdlImport.Result base,
            WsdlImport.Result theirs,
            ContractMerge.Result merged) {}

    /** The API of this name; the only one also when its service has another name by now. */
    private static WsdlImport.Result result(List<WsdlImport.Result> results, String api) throws ImportException {
        if (results.size() == 1) {
            return results.get(0);
        }
        return results.stream()
                .filter(result -> result.api().equals(api))
                .findFirst()
                .orElseThrow(() -> new ImportException("the WSDL file has no API '" + api + "' any more, but "
                        + results.stream().map(WsdlImport.Result::api).toList()));
    }

    /** As a file would be read: numbers of one kind are of one class then. */
    private static ObjectNode asRead(WsdlImport.Result result) throws FindingException {
        return (ObjectNode) SourceTree.parse(result.api(), ContractText.yaml(result.contract()))
                .root();
    }

    /**
     * Writes what was merged, when it is another contract, and keeps the files for the next update.
     *
     * @return what was written, for people
     */
    List<String> write(Update update) throws IOException {
        String api = update.kept().api();
        Path kept = folder.resolve("wsdl").resolve(api);
        List<String> written = new ArrayList<>();
        if (update.merged().changed()) {
            Path backup = kept.resolve("before-update.openapi.yaml");
            Files.copy(contract(api), backup, StandardCopyOption.REPLACE_EXISTING);
            Optional<String> edited = ContractEdit.of(
                    Files.readString(contract(api)), update.merged().contract());
            Files.writeString(
                    contract(api),
                    edited.orElseGet(() -> ContractText.yaml(update.merged().contract())));
            written.add(contract(api) + ": merged; " + (edited.isPresent() ? "" : "comments are lost, ")
                    + "what was there is " + backup);
        }
        KeptImport.write(kept, api, update.kept().options(false), update.now().files());
        return written;
    }
}
