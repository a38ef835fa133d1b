package io.serai.bench.suite;

import io.serai.bench.Command;
import io.serai.bench.Contender;
import io.serai.bench.Lab;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of a JVM that a full collection leaves. */
final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    /** Collects garbage and tells what is left, in MiB. */
    static double mib(Lab lab, Contender contender) throws IOException, InterruptedException {
        String tool = lab.jdk().home().resolve("bin/jcmd").toString();
        String output = Command.output(tool, Long.toString(contender.program().pid()), "GC.class_histogram");
        Matcher total = TOTAL.matcher(output);
        if (!total.find()) {
            throw new IOException("no histogram of " + contender.name());
        }
        return Long.parseLong(total.group(1)) / 1024.0 / 1024.0;
    }
}
