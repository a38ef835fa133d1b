package io.serai.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the parts of a YAML text begin and end, and the lines that they stand in, as offsets in the text. */
final class YamlPlaces {
    private final String text;

    /** Where characters are that marks count once, and texts twice, as marks count. */
    private final int[] twice;

    YamlPlaces(String text) {
        this.text = text;
        int[] characters = text.codePoints().toArray();
        this.twice = IntStream.range(0, characters.length)
                .filter(i -> Character.isSupplementaryCodePoint(characters[i]))
                .toArray();
    }

    private int offset(Mark mark) {
        int before = Arrays.binarySearch(twice, mark.getIndex());
        return mark.getIndex() + (before < 0 ? -before - 1 : before);
    }

    int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    /** Behind the last character; the parser puts the end of blocks behind the comments that follow them. */
    int end(Node node) {
        if (node instanceof MappingNode mapping && isBlock(mapping.getFlowStyle(), mapping.getValue())) {
            return end(mapping.getValue().get(mapping.getValue().size() - 1));
        }
        if (node instanceof SequenceNode sequence && isBlock(sequence.getFlowStyle(), sequence.getValue())) {
            return end(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        int end = offset(node.getEndMark().orElseThrow());
        boolean lines = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        while (lines && end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    int end(NodeTuple entry) {
        return Math.max(end(entry.getKeyNode()), end(entry.getValueNode()));
    }

    /** Of a mapping whose keys are all texts. */
    static String key(NodeTuple entry) {
        return ((ScalarNode) entry.getKeyNode()).getValue();
    }

    static boolean isBlock(FlowStyle style, List<?> parts) {
        return style == FlowStyle.BLOCK && !parts.isEmpty();
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Behind the line break. */
    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** How far a place is indented, when nothing is before it in its line; -1 otherwise. */
    int indent(int offset) {
        int start = lineStart(offset);
        return text.substring(start, offset).isBlank() ? offset - start : -1;
    }

    boolean isBlank(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    /** How far a place is from the start of its line. */
    int column(int offset) {
        return offset - lineStart(offset);
    }

    /** The dash of an item; -1 when it is not right before it. */
    int dash(int item) {
        int at = item - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && text.charAt(at) == '-' ? at : -1;
    }

    /** The start of the line of a part, or of the comments that stand right above it. */
    int withComments(int offset) {
        int indent = column(offset);
        int start = lineStart(offset);
        while (start > 0) {
            int above = lineStart(start - 1);
            String line = text.substring(above, start).stripTrailing();
            if (line.length() <= indent
                    || line.charAt(indent) != '#'
                    || !line.substring(0, indent).isBlank()) {
                break;
            }
            start = above;
        }
        return start;
    }
}
