package io.serai.workspace;

import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Finds characters of a text again in the file it was read from, behind quotes, escapes and indentation. */
final class ScalarText {
    private ScalarText() {}

    /** Where a character stands; the start of the text when it is folded over several lines. */
    static Position positionOf(ScalarNode node, List<String> lines, int offset, String file) {
        Mark start = node.getStartMark().orElse(null);
        if (start == null) {
            return Position.of(file);
        }
        String text = node.getValue();
        int wanted = Math.max(0, Math.min(offset, text.length()));
        if (node.getScalarStyle() == ScalarStyle.LITERAL) {
            return inLiteral(text, wanted, lines, start.getLine() + 1, file);
        }
        boolean oneLine =
                node.getEndMark().map(end -> end.getLine() == start.getLine()).orElse(false);
        int column = start.getColumn();
        if (oneLine && node.getScalarStyle() != ScalarStyle.FOLDED && start.getLine() < lines.size()) {
            column = inLine(lines.get(start.getLine()), column, node.getScalarStyle(), wanted);
        }
        return new Position(file, start.getLine() + 1, column + 1);
    }

    private static Position inLiteral(String text, int offset, List<String> lines, int firstLine, String file) {
        String before = text.substring(0, offset);
        int line = firstLine + (int) before.chars().filter(c -> c == '\n').count();
        String raw = line < lines.size() ? lines.get(line) : "";
        String content =
                text.substring(before.lastIndexOf('\n') + 1).lines().findFirst().orElse("");
        int indent = Math.max(0, raw.indexOf(content));
        return new Position(file, line + 1, indent + offset - before.lastIndexOf('\n'));
    }

    private static int inLine(String line, int start, ScalarStyle style, int offset) {
        boolean isDouble = style == ScalarStyle.DOUBLE_QUOTED;
        boolean quoted = isDouble || style == ScalarStyle.SINGLE_QUOTED;
        int column = quoted ? start + 1 : start;
        for (int i = 0; i < offset && column < line.length(); i++) {
            boolean escape = isDouble && line.charAt(column) == '\\';
            boolean doubled = quoted && !isDouble && line.startsWith("''", column);
            column += escape || doubled ? 2 : 1;
        }
        return column;
    }
}
