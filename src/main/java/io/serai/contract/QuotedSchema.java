package io.serai.contract;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schema of YAML 1.2, which also takes no text for one that readers of YAML 1.1 take for something else. */
final class QuotedSchema extends CoreSchema {
    private static final String INTEGER = "[-+]?(0|[1-9][0-9_,]*|0[0-7_]+|0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+)";
    private static final String FLOAT =
            "[-+]?([0-9][0-9_,]*)?\\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+";
    private static final String SEXAGESIMAL = "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?";
    private static final String DATE = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?";
    private static final String WORD = "(?i:y|n|yes|no|on|off|true|false|null)|[=~]|<<|[-+]?\\.(?i:inf|nan)";
    private static final Pattern OTHERS = Pattern.compile(String.join("|", INTEGER, FLOAT, SEXAGESIMAL, DATE, WORD));

    private final ScalarResolver resolver = super.getScalarResolver();

    @Override
    public ScalarResolver getScalarResolver() {
        return (value, implicit) -> {
            Tag tag = resolver.resolve(value, implicit);
            boolean text = tag.equals(Tag.STR) && implicit;
            // Any other tag than that of a text has a text quoted.
            return text && OTHERS.matcher(value).matches() ? Tag.BINARY : tag;
        };
    }
}
