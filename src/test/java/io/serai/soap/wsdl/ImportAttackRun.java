package io.serai.soap.wsdl;

import io.serai.contract.ContractText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** Imports all attacks, in a process of its own whose heap is small. Prints for each what became of it, and its CPU time. */
final class ImportAttackRun {
    private static final int ROUNDS = 3;
    private static final long NANOS_OF_WARM_CODE = 250_000_000;

    private ImportAttackRun() {}

    public static void main(String[] arguments) throws IOException {
        for (ImportAttacks.Named attack : ImportAttacks.in(Path.of(arguments[0]))) {
            String outcome = "";
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least > NANOS_OF_WARM_CODE; round++) {
                long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                outcome = outcome(attack.file());
                least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
            }
            System.out.println(attack.name() + "\t" + outcome + "\t" + least / 1_000_000);
        }
    }

    private static List<WsdlImport.Result> imported(Path file) throws IOException, ImportException {
        return new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false)).run();
    }

    @SuppressWarnings("CatchingUnchecked")
    private static String outcome(Path file) {
        try {
            StringBuilder names = new StringBuilder("imported");
            for (WsdlImport.Result result : imported(file)) {
                names.append(' ').append(result.api());
                if (ContractText.yaml(result.contract()).contains("{urn:secret}Root")) {
                    return "FAILED: has read a file from elsewhere";
                }
            }
            return names.toString();
        } catch (IOException | ImportException e) {
            return "refused: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        } catch (Throwable e) {
            return "FAILED by " + e;
        }
    }
}
