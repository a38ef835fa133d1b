package io.serai.docs;

import java.util.Map;
import java.util.function.Supplier;

/** The pages of docs/ that are written by the program. */
final class GeneratedDocs {
    /** The one command that writes all pages anew. */
    static final String COMMAND = "mvn test -Dtest=GeneratedDocsTest -Dserai.docs.write=true";

    static final String NOTICE = "<!-- Generated from the program. To write it anew: " + COMMAND + " -->";

    static final Map<String, Supplier<String>> PAGES = Map.of(
            "docs/configuration.md", ConfigurationPage::text,
            "docs/problems.md", ProblemsPage::text,
            "docs/findings.md", FindingsPage::text);

    private GeneratedDocs() {}
}
