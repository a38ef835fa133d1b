package io.serai.docs;

import io.serai.workspace.Rule;

/** docs/findings.md, from the list of rules. */
final class FindingsPage {
    private static final String HEAD = """
            # Findings

            %s

            A finding is a thing that is wrong in a workspace. `serai check` prints all of them at once, start and reload do the same:

            ```
            file:line:column: severity: what is wrong; what is expected [id]
            ```

            An **error** refuses the workspace: it does not start, and a reload goes on with what served before. A **warning** does
            not. The ids are stable; `check --json` and `--sarif` have them for machines.

            | id | severity | |
            |---|---|---|
            """;

    private FindingsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD.formatted(GeneratedDocs.NOTICE));
        for (Rule rule : Rule.values()) {
            page.append(
                    "| `%s` | %s | %s |\n".formatted(rule.id(), rule.severity().label(), rule.title()));
        }
        return page.toString();
    }
}
