package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTreeTest {
    private static final List<String> TEMPLATES = List.of(
            "/",
            "/orders",
            "/orders/",
            "/orders/{id}",
            "/orders/latest",
            "/orders/{id}.json",
            "/orders/v{version}",
            "/orders/{id}/lines",
            "/orders/latest/notes",
            "/{kind}/{id}/lines/{line}",
            "/a/b/{c}/x",
            "/a/{b}/c/y",
            "/{a}/b/c/z");

    private static final PathTree<String> TREE = tree(TEMPLATES);

    @ParameterizedTest
    @CsvSource({
        "/, /, []",
        "/orders, /orders, []",
        "/orders/, /orders/, []",
        "/orders/1, /orders/{id}, [1]",
        "/orders/latest, /orders/latest, []",
        "/orders/Latest, /orders/{id}, [Latest]",
        "/orders/1.json, /orders/{id}.json, [1]",
        "/orders/.json, /orders/{id}, [.json]",
        "/orders/v2, /orders/v{version}, [2]",
        "/orders/v, /orders/{id}, [v]",
        "/orders/v2.json, /orders/{id}.json, [v2]",
        "/orders/latest/lines, /orders/{id}/lines, [latest]",
        "/orders/latest/notes, /orders/latest/notes, []",
        "/orders/v2/lines, /orders/{id}/lines, [v2]",
        "/orders/1/lines/2, /{kind}/{id}/lines/{line}, '[orders, 1, 2]'",
        "/a/b/c/x, /a/b/{c}/x, [c]",
        "/a/b/c/y, /a/{b}/c/y, [b]",
        "/a/b/c/z, /{a}/b/c/z, [a]",
        "'/orders/{id}', '/orders/{id}', [{id}]"
    })
    void prefersTheMostLiteralTemplateThatMatchesWhole(String path, String template, String values) {
        Match<String> match = find(TREE, path);

        assertThat(match).isNotNull();
        assertThat(match.value()).isEqualTo(template);
        assertThat(match.names()).isEqualTo(PathTemplate.names(template));
        assertThat(match.values()).hasToString(values);
    }

    @ParameterizedTest
    @CsvSource({
        "/Orders",
        "/orders/1/",
        "/orders/1/Lines",
        "/orders//lines",
        "//orders",
        "/orders/1/lines/",
        "/orders/1/lines/2/3",
        "/a/b/c/w",
        "/nothing"
    })
    void findsNothingElse(String path) {
        assertThat(find(TREE, path)).isNull();
    }

    @Test
    void keepsNoValuesOfABranchThatLedNowhere() {
        PathTree<String> tree = tree(List.of("/{a}-{b}/{c}/x", "/{d}/{e}/y"));

        assertThat(find(tree, "/1-2/3/y").values()).containsExactly("1-2", "3");
    }

    /** The work is bounded by the number of templates, not by the ways to read a path. */
    @Test
    void endsForPathsThatAlmostMatchEverything() {
        PathTree<String> tree = new PathTree<>();
        for (int i = 0; i < 1 << 12; i++) {
            StringBuilder template = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                template.append((i >> bit & 1) == 0 ? "/a" : "/{p" + bit + "}");
            }
            tree.add(template + "/end", "never");
        }

        assertThat(find(tree, "/a".repeat(12) + "/other")).isNull();
        assertThat(find(tree, "/a".repeat(12) + "/end")).isNotNull();
        assertThat(find(tree, "/a".repeat(100_000))).isNull();
    }

    private static PathTree<String> tree(List<String> templates) {
        PathTree<String> tree = new PathTree<>();
        templates.forEach(template -> tree.add(template, template));
        return tree;
    }

    private static Match<String> find(PathTree<String> tree, String path) {
        return tree.find(path.equals("/") ? new String[0] : path.substring(1).split("/", -1), 0);
    }
}
