package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges what people made of a contract with what a changed WSDL file says. All three contracts are brought into a form in
 * which everything has the name it has in SOAP and XML, so that keys, paths, statuses and schemas may have been renamed.
 */
public final class ContractMerge {
    private final List<Change> changes = new ArrayList<>();
    private final ObjectNode base;
    private final ObjectNode ours;
    private final ObjectNode theirs;

    private ContractMerge(ObjectNode base, ObjectNode ours, ObjectNode theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /**
     * What came of it.
     *
     * @param changed whether the contract is another one than ours
     * @param changes what people should know, what breaks clients first
     */
    public record Result(ObjectNode contract, boolean changed, List<Change> changes) {}

    /**
     * Merges.
     *
     * @param base the contract as it was made of the WSDL file of the last import
     * @param ours what people have made of it
     * @param theirs the contract as it is made of the WSDL file now
     */
    public static Result merge(ObjectNode base, ObjectNode ours, ObjectNode theirs) {
        return new ContractMerge(base.deepCopy(), ours.deepCopy(), theirs.deepCopy()).run();
    }

    private Result run() {
        form(base, null);
        form(theirs, base);
        form(ours, base);
        Map<String, String> renamed = RenamedComponents.of(base, ours);
        RenamedComponents.rename(ours, inverse(renamed));
        ObjectNode mine = ours.deepCopy();
        new ContractChanges(base, theirs, ours, changes::add).tell();
        ObjectNode merged = ((ObjectNode) new TreeMerge(this::stays).merge(base, ours, theirs)).deepCopy();
        keepWhatIsUsed(merged);
        boolean changed = !merged.equals(mine);
        PropertyForm.undo(merged);
        merged.path(OperationForm.OPERATIONS).forEach(operation -> FaultForm.undo((ObjectNode) operation));
        OperationForm.undo(merged);
        RenamedComponents.rename(merged, renamed);
        changes.sort(java.util.Comparator.comparing(change -> !change.breaking()));
        return new Result(merged, changed, List.copyOf(changes));
    }

    private static void form(ObjectNode contract, @Nullable ObjectNode like) {
        OperationForm.apply(contract, like);
        contract.path(OperationForm.OPERATIONS).forEach(FaultForm::apply);
        PropertyForm.apply(contract);
    }

    private static Map<String, String> inverse(Map<String, String> names) {
        Map<String, String> inverse = new HashMap<>();
        names.forEach((from, to) -> inverse.put(to, from));
        return inverse;
    }

    /** What stays may refer to what has gone. */
    private void keepWhatIsUsed(ObjectNode merged) {
        ObjectNode schemas = merged.withObject("/components/schemas");
        for (boolean found = true; found; ) {
            found = false;
            for (String name : references(merged, new ArrayList<>())) {
                JsonNode schema = ours.path("components").path("schemas").path(name);
                if (!schemas.has(name) && schema.isObject()) {
                    schemas.set(name, schema.deepCopy());
                    found = true;
                }
            }
        }
    }

    private static List<String> references(JsonNode node, List<String> found) {
        String target = RenamedComponents.target(node);
        if (!target.isEmpty()) {
            found.add(target);
        }
        node.forEach(child -> references(child, found));
        return found;
    }

    /** Tells of what people have changed and the WSDL file as well. */
    private void stays(List<String> path, boolean gone) {
        String what = PlaceText.of(ours, path);
        if (!gone) {
            changes.add(new Change(what + " has changed in the WSDL, and by hand: yours stays", false));
        } else if (!what.isEmpty()) {
            String status = PlaceText.status(ours, path);
            changes.add(new Change(
                    what + " is gone from the WSDL, and you "
                            + (status.isEmpty() ? "edited it" : "gave it status " + status)
                            + ": it stays; remove it when nobody needs it",
                    false));
        }
    }
}
