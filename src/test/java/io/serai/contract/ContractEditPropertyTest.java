package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.soap.wsdl.WsdlImport;
import io.serai.workspace.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts with comments everywhere, changed at random: what does not change keeps its lines, and all says what it should. */
class ContractEditPropertyTest {
    private static final int ROUNDS = 60;

    private final Random random = new Random(11);
    private final List<String> pointers = new ArrayList<>();
    private String text;
    private ObjectNode wanted;

    /** Comments on lines of their own, of the indentation of what follows or of another one, and behind values. */
    private void read(String wsdl) throws Exception {
        WsdlImport.Options options = new WsdlImport.Options(null, null, null, true, false);
        String plain = ContractText.yaml(new WsdlImport(Path.of("src/test/resources/wsdl/" + wsdl), options)
                .run()
                .get(0)
                .contract());
        StringBuilder commented = new StringBuilder();
        int number = 0;
        for (String line : plain.lines().toList()) {
            String indent = line.replaceAll("\\S.*", "");
            if (random.nextInt(4) == 0) {
                commented.append(indent).append("# above ").append(number++).append('\n');
            }
            if (random.nextInt(12) == 0) {
                commented.append("\n   # apart ").append(number++).append("\n\n");
            }
            commented
                    .append(line)
                    .append(random.nextInt(4) == 0 ? " # beside " + number++ : "")
                    .append('\n');
        }
        text = commented.toString();
        wanted = (ObjectNode) SourceTree.parse("", text).root();
        assertThat(wanted).isEqualTo(SourceTree.parse("", plain).root());
        pointers.clear();
        SourceTree.parse("", text).members().forEach(member -> pointers.add(member.pointer()));
    }

    private Set<String> comments(String of) {
        return of.lines()
                .filter(line -> line.contains("# "))
                .map(line -> line.replaceFirst(".*# ", ""))
                .collect(Collectors.toSet());
    }

    private String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** Lines from that of a member to the one before what follows it. */
    private int[] lines(String pointer) throws Exception {
        SourceTree source = SourceTree.parse("", text);
        int from = source.at(pointer).line();
        int to = from;
        for (SourceTree.Member member : source.members()) {
            if (member.pointer().equals(pointer) || member.pointer().startsWith(pointer + "/")) {
                to = Math.max(to, member.value().line());
            }
        }
        return new int[] {from, to};
    }

    private static String part(String all, int from, int to) {
        return all.lines().skip(from).limit(Math.max(0, to - from)).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels.wsdl", "ledger.wsdl", "goods.wsdl"})
    void keepsEachLineOutsideOfWhatIsAdded(String wsdl) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            read(wsdl);
            String pointer = pointers.get(random.nextInt(pointers.size()));
            if (!(wanted.at(parent(pointer)) instanceof ObjectNode object)) {
                continue;
            }
            ObjectNode before = object.deepCopy();
            String after = pointer.substring(pointer.lastIndexOf('/') + 1)
                    .replace("~1", "/")
                    .replace("~0", "~");
            object.removeAll();
            before.properties().forEach(member -> {
                object.set(member.getKey(), member.getValue());
                if (member.getKey().equals(after)) {
                    object.put("ADDED", "ADDED");
                }
            });

            String edited = ContractEdit.of(text, wanted).orElseThrow();

            assertThat(SourceTree.parse("", edited).root()).isEqualTo(wanted);
            assertThat(edited.lines().filter(line -> !line.contains("ADDED")))
                    .isEqualTo(text.lines().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels.wsdl", "ledger.wsdl", "goods.wsdl"})
    void keepsEachLineOutsideOfWhatIsChangedOrGone(String wsdl) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            read(wsdl);
            String pointer = pointers.get(random.nextInt(pointers.size()));
            boolean gone = random.nextBoolean();
            int[] lines = lines(pointer);
            change(pointer, gone);

            String edited = ContractEdit.of(text, wanted).orElseThrow();

            assertThat(SourceTree.parse("", edited).root()).as(pointer).isEqualTo(wanted);
            boolean whole = wanted.at(parent(pointer)).isEmpty();
            int[] outer = whole && gone ? lines(parent(pointer)) : lines;
            assertThat(comments(edited)).as(pointer).containsAll(comments(part(text, outer[1], Integer.MAX_VALUE)));
            List<String> above =
                    new ArrayList<>(part(text, 0, outer[0] - 1).lines().toList());
            while (!above.isEmpty() && above.get(above.size() - 1).contains("# ")) {
                above.remove(above.size() - 1);
            }
            int kept = Math.max(0, above.size() - 1);
            assertThat(edited.lines().limit(kept)).as(pointer).isEqualTo(above.subList(0, kept));
        }
    }

    private void change(String pointer, boolean gone) {
        JsonNode parent = wanted.at(parent(pointer));
        String key = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        if (parent instanceof ObjectNode object && object.has(key)) {
            if (gone) {
                object.remove(key);
            } else {
                object.putObject(key).put("other", "value");
            }
        } else if (parent instanceof ArrayNode array && array.has(Integer.parseInt(key))) {
            if (gone) {
                array.remove(Integer.parseInt(key));
            } else {
                array.set(Integer.parseInt(key), array.textNode("other"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels.wsdl", "ledger.wsdl", "goods.wsdl"})
    void saysWhatItShouldAfterManyChanges(String wsdl) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            read(wsdl);
            for (int j = random.nextInt(1, 30); j > 0; j--) {
                change(pointers.get(random.nextInt(pointers.size())), random.nextBoolean());
            }
            String edited = ContractEdit.of(text, wanted).orElseThrow();

            assertThat(SourceTree.parse("", edited).root()).isEqualTo(wanted);
        }
    }
}
