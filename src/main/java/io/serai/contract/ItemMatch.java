package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Finds the items of a list in another one: the same value, or objects of the same name, in the same order. Where as many
 * items differ between two of these, each is the changed form of another one.
 */
final class ItemMatch {
    private static final int MOST_PAIRS = 4_000_000;

    private final List<String> from;
    private final List<String> to;
    private final int[] match;

    private ItemMatch(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
        this.match = new int[to.size()];
        Arrays.fill(match, -1);
    }

    /** For each wanted item the index of the old one that it is; -1 for those that are new. */
    static int[] of(JsonNode old, JsonNode wanted) {
        ItemMatch match = new ItemMatch(names(old), names(wanted));
        if ((long) old.size() * wanted.size() <= MOST_PAIRS) {
            match.sameNames();
            match.betweenThem();
        }
        return match.match;
    }

    private void sameNames() {
        int[][] common = common();
        for (int i = 0, j = 0; i < from.size() && j < to.size(); ) {
            if (from.get(i).equals(to.get(j))) {
                match[j++] = i++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** How many items two rests have in common, at most. */
    private int[][] common() {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void betweenThem() {
        int last = -1;
        int begin = 0;
        for (int j = 0; j <= to.size(); j++) {
            int next = j == to.size() ? from.size() : match[j];
            if (next < 0) {
                continue;
            }
            for (int k = begin; next - last - 1 == j - begin && k < j; k++) {
                match[k] = last + 1 + k - begin;
            }
            last = next;
            begin = j + 1;
        }
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ItemMatch::name)
                .toList();
    }

    private static String name(JsonNode item) {
        StringBuilder name = new StringBuilder();
        for (String key : new String[] {"in", "name", "element", "$ref", "url"}) {
            name.append(item.path(key).asText()).append(' ');
        }
        return name.toString().isBlank() ? item.toString() : name.toString();
    }
}
