package io.serai.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registry hashes what it finds for each endpoint; that must not look at all schemas of all operations. */
class SoapOperationsTest {
    @Test
    void areEqualToThemselvesAlone() {
        SoapOperations operations = new SoapOperations(Map.of());

        assertThat(operations).isNotEqualTo(new SoapOperations(Map.of()));
        assertThat(operations.hashCode()).isEqualTo(System.identityHashCode(operations));
    }
}
