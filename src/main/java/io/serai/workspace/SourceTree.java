package io.serai.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML 1.2 or JSON file as a tree that knows where each of its parts stands. Numbers keep their digits; keys are
 * always text; a key that occurs twice is an error.
 */
public final class SourceTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)inf|nan");

    /** Members that are looked through one by one. */
    private static final int FEW = 32;

    private final String file;
    private final Node node;
    private final Map<MappingNode, Map<String, NodeTuple>> indexes = new ConcurrentHashMap<>();
    private final JsonNode root;
    private final List<String> lines;

    private SourceTree(String file, Node node, String text) {
        this.file = file;
        this.node = node;
        this.lines = text.lines().toList();
        this.root = convert(node);
    }

    /**
     * Reads one document.
     *
     * @param file the name to report, relative to the workspace
     * @throws FindingException {@link Rule#YAML_SYNTAX} with line and column
     */
    public static SourceTree parse(String file, String text) throws FindingException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            // YAML takes tabs for a mistake in indentation; JSON may be indented with them, and strings cannot hold
            // them.
            String yaml = file.endsWith(".json") ? text.replace('\t', ' ') : text;
            Optional<Node> node = new Compose(settings).composeString(yaml);
            if (node.isEmpty()) {
                throw new FindingException(Finding.of(Rule.YAML_SYNTAX, Position.of(file), "the file is empty")
                        .expecting("expected content, or no file"));
            }
            new TreeGuard(file).check(node.get());
            return new SourceTree(file, node.get(), text);
        } catch (StackOverflowError e) {
            throw new FindingException(Finding.of(Rule.YAML_SYNTAX, Position.of(file), "the file is nested too deeply")
                    .expecting("expected no more than " + TreeGuard.MAX_DEPTH + " levels"));
        } catch (MarkedYamlEngineException e) {
            throw new FindingException(YamlWords.finding(positionOf(file, e), e.getContext(), e.getProblem()));
        } catch (YamlEngineException e) {
            throw new FindingException(YamlWords.finding(Position.of(file), null, e.getMessage()));
        }
    }

    /** Reads one document from a file of the workspace. */
    public static SourceTree read(Path path, String file) throws FindingException {
        return parse(file, TextFile.read(path, file));
    }

    public String file() {
        return file;
    }

    public JsonNode root() {
        return root;
    }

    /**
     * Where the part with this JSON Pointer stands: its key in an object, itself in an array. A pointer that leads
     * nowhere gives the deepest part on the way.
     */
    public Position at(String pointer) {
        Node here = node;
        Node place = node;
        for (String key : tokens(pointer)) {
            if (here instanceof MappingNode mapping) {
                NodeTuple tuple = find(mapping, key);
                if (tuple == null) {
                    break;
                }
                place = tuple.getKeyNode();
                here = tuple.getValueNode();
            } else if (here instanceof SequenceNode sequence && isIndex(key, sequence)) {
                here = sequence.getValue().get(Integer.parseInt(key));
                place = here;
            } else {
                break;
            }
        }
        return startOf(place);
    }

    /** All members of objects and items of lists, in the order of the file. */
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        collect(node, "", members);
        return members;
    }

    /**
     * A member of an object, or an item of a list.
     *
     * @param pointer JSON Pointer; its last token is the key or index
     * @param key where the key stands; of an item, where the item starts
     * @param value where the value starts
     */
    public record Member(String pointer, Position key, Position value) {}

    /**
     * Where a character of a text stands. Of texts that are folded over several lines, only the start is known.
     *
     * @param pointer leads to the text
     * @param offset counted from 0, in the text as YAML reads it
     */
    public Position inside(String pointer, int offset) {
        return find(pointer) instanceof ScalarNode scalar
                ? ScalarText.positionOf(scalar, lines, offset, file)
                : at(pointer);
    }

    private void collect(Node from, String pointer, List<Member> members) {
        if (from instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String below =
                            pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
                    members.add(new Member(below, startOf(key), startOf(tuple.getValueNode())));
                    collect(tuple.getValueNode(), below, members);
                }
            }
        } else if (from instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                Node item = sequence.getValue().get(i);
                members.add(new Member(pointer + "/" + i, startOf(item), startOf(item)));
                collect(item, pointer + "/" + i, members);
            }
        }
    }

    private @Nullable Node find(String pointer) {
        Node here = node;
        for (String token : tokens(pointer)) {
            NodeTuple tuple = here instanceof MappingNode mapping ? find(mapping, token) : null;
            if (tuple != null) {
                here = tuple.getValueNode();
            } else if (here instanceof SequenceNode sequence && isIndex(token, sequence)) {
                here = sequence.getValue().get(Integer.parseInt(token));
            } else {
                return null;
            }
        }
        return here;
    }

    private Position startOf(Node part) {
        return part.getStartMark().map(mark -> position(file, mark)).orElse(Position.of(file));
    }

    private static List<String> tokens(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static boolean isIndex(String key, SequenceNode sequence) {
        return key.matches("\\d{1,6}")
                && Integer.parseInt(key) < sequence.getValue().size();
    }

    private @Nullable NodeTuple find(MappingNode mapping, String key) {
        if (mapping.getValue().size() > FEW) {
            return indexes.computeIfAbsent(mapping, SourceTree::index).get(key);
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                return tuple;
            }
        }
        return null;
    }

    /** Contracts have thousands of schemas, each of which is looked for. */
    private static Map<String, NodeTuple> index(MappingNode mapping) {
        Map<String, NodeTuple> index = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode scalar) {
                index.putIfAbsent(scalar.getValue(), tuple);
            }
        }
        return index;
    }

    private static JsonNode convert(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = NODES.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                object.set(key, convert(tuple.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode(sequence.getValue().size());
            sequence.getValue().forEach(item -> array.add(convert(item)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.INT)) {
            BigInteger number = integer(value);
            return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
        }
        if (tag.equals(Tag.FLOAT) && !NOT_A_NUMBER.matcher(value).find()) {
            return NODES.numberNode(new BigDecimal(value));
        }
        return NODES.textNode(value);
    }

    private static BigInteger integer(String value) {
        if (value.startsWith("0x")) {
            return new BigInteger(value.substring(2), 16);
        }
        return value.startsWith("0o") ? new BigInteger(value.substring(2), 8) : new BigInteger(value);
    }

    static Position position(String file, Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Position positionOf(String file, MarkedYamlEngineException e) {
        return e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> position(file, mark))
                .orElse(Position.of(file));
    }
}
