package io.serai.cli;

import io.serai.workspace.Printable;
import java.util.ArrayList;
import java.util.List;

/** What an update tells people. */
final class UpdateReport {
    private UpdateReport() {}

    static List<String> lines(UpdatedWorkspace.Update update) {
        List<String> lines = new ArrayList<>();
        update.theirs().refused().forEach(refusal -> lines.add("refused: " + refusal));
        update.merged().changes().forEach(change -> lines.add(change.toString()));
        String was = update.base().location();
        String is = update.theirs().location();
        if (!was.equals(is)) {
            lines.add("the service is at " + is + " now, not " + was + ": see serai.backend."
                    + update.kept().api() + ".url");
        }
        long breaking = update.merged().changes().stream()
                .filter(change -> change.breaking())
                .count();
        String count = lines.size() + (lines.size() == 1 ? " change, " : " changes, ");
        String nothing = update.merged().changed() ? "the contract is written another way" : "nothing has changed";
        lines.add(lines.isEmpty() ? nothing : count + breaking + " break clients");
        return lines.stream().map(Printable::of).toList();
    }
}
