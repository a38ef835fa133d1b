package io.serai.bench.peer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/**
 * Runs a compiled stylesheet on the backend's document again and again, and prints the CPU microseconds of the whole
 * process for one run. Saxon is taken from the class path. {@code StylesheetCost STYLESHEET SECONDS}
 */
public final class StylesheetCost {
    private static final String SAXON = "net.sf.saxon.TransformerFactoryImpl";

    private final Templates stylesheet;
    private final byte[] document = Upstream.soap();

    private StylesheetCost(Templates stylesheet) {
        this.stylesheet = stylesheet;
    }

    public static void main(String[] arguments) throws TransformerException, IOException {
        TransformerFactory factory = TransformerFactory.newInstance(SAXON, null);
        StylesheetCost cost = new StylesheetCost(factory.newTemplates(new StreamSource(new File(arguments[0]))));
        int seconds = Integer.parseInt(arguments[1]);
        cost.micros(Math.max(5, seconds));
        System.out.println(cost.micros(seconds));
    }

    private double micros(int seconds) throws TransformerException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long before = cpuNanos();
        long runs = 0;
        while (System.nanoTime() < end) {
            ByteArrayOutputStream json = new ByteArrayOutputStream(2048);
            stylesheet
                    .newTransformer()
                    .transform(new StreamSource(new ByteArrayInputStream(document)), new StreamResult(json));
            runs++;
        }
        return (cpuNanos() - before) / 1000.0 / runs;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
