package io.serai.cases;

import io.serai.mapping.XmlName;
import java.util.List;
import java.util.Map;

/**
 * Compares two XML trees: names by their namespaces, attributes in any order; white space between elements, comments and
 * prefixes do not count. Paths are local names, with a number where there are several siblings of a name.
 */
final class XmlComparison {
    private final Differences differences;

    XmlComparison(Differences differences) {
        this.differences = differences;
    }

    /** Compares two documents. */
    void compare(XmlNode expected, XmlNode actual) {
        String path = "/" + expected.name().local();
        if (expected.name().equals(actual.name())) {
            same(path, expected, actual);
        } else {
            differences.add(path, expected.name().toString(), actual.name().toString());
        }
    }

    private void same(String path, XmlNode expected, XmlNode actual) {
        if (differences.isIgnored(path)) {
            return;
        }
        attributes(path, expected, actual);
        if (expected.children().isEmpty() && actual.children().isEmpty()) {
            if (!isSame(expected, expected.text(), actual, actual.text())) {
                differences.add(path, JsonBody.quoted(expected.text()), JsonBody.quoted(actual.text()));
            }
            return;
        }
        children(path, expected, actual);
        String text = collapsed(expected);
        String found = collapsed(actual);
        if (!text.equals(found)) {
            differences.add(path + "/text()", JsonBody.quoted(text), JsonBody.quoted(found));
        }
    }

    private void attributes(String path, XmlNode expected, XmlNode actual) {
        for (Map.Entry<XmlName, String> attribute : expected.attributes().entrySet()) {
            String found = actual.attributes().get(attribute.getKey());
            if (found == null) {
                differences.add(
                        at(path, attribute.getKey()), JsonBody.quoted(attribute.getValue()), Differences.NOTHING);
            } else if (!isSame(expected, attribute.getValue(), actual, found)) {
                differences.add(
                        at(path, attribute.getKey()), JsonBody.quoted(attribute.getValue()), JsonBody.quoted(found));
            }
        }
        actual.attributes().forEach((name, value) -> {
            if (!expected.attributes().containsKey(name)) {
                differences.add(at(path, name), Differences.NOTHING, JsonBody.quoted(value));
            }
        });
    }

    /** What is missing or too much is passed over, so that it is one difference and not one for each sibling behind it. */
    private void children(String path, XmlNode expected, XmlNode actual) {
        List<XmlNode> wanted = expected.children();
        List<XmlNode> found = actual.children();
        int i = 0;
        int j = 0;
        while (i < wanted.size() && j < found.size()) {
            XmlName name = wanted.get(i).name();
            if (name.equals(found.get(j).name())) {
                same(below(path, wanted, i++), wanted.get(i - 1), found.get(j++));
            } else if (has(found, j, name)) {
                surplus(path, found, j++);
            } else {
                missing(path, wanted, i++);
            }
        }
        while (i < wanted.size()) {
            missing(path, wanted, i++);
        }
        while (j < found.size()) {
            surplus(path, found, j++);
        }
    }

    private void missing(String path, List<XmlNode> wanted, int at) {
        differences.add(below(path, wanted, at), XmlText.line(wanted.get(at)), Differences.NOTHING);
    }

    private void surplus(String path, List<XmlNode> found, int at) {
        differences.add(below(path, found, at), Differences.NOTHING, XmlText.line(found.get(at)));
    }

    private static boolean has(List<XmlNode> nodes, int from, XmlName name) {
        return nodes.stream().skip(from).anyMatch(node -> node.name().equals(name));
    }

    private static String below(String path, List<XmlNode> siblings, int at) {
        XmlName name = siblings.get(at).name();
        long all = siblings.stream().filter(node -> node.name().equals(name)).count();
        long before = siblings.stream()
                .limit(at)
                .filter(node -> node.name().equals(name))
                .count();
        return path + "/" + name.local() + (all > 1 ? "[" + (before + 1) + "]" : "");
    }

    private static String at(String path, XmlName attribute) {
        return path + "/@" + attribute.local();
    }

    /** Values that are qualified names may have other prefixes. */
    private static boolean isSame(XmlNode expected, String value, XmlNode actual, String found) {
        return value.equals(found)
                || expected.expanded(value).startsWith("{")
                        && expected.expanded(value).equals(actual.expanded(found));
    }

    private static String collapsed(XmlNode node) {
        return String.join(" ", node.texts()).replaceAll("\\s+", " ").strip();
    }
}
