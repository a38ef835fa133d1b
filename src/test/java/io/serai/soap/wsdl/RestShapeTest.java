package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestShapeTest {
    @ParameterizedTest
    @CsvSource({
        "SearchCustomers, text, text, /customers",
        "FindCustomers, name, text, /customers",
        "FindCustomer, id, integer, /customer/{id}",
        "FindOrder, orderNumber, text, /order/{orderNumber}",
        "GetBalance, user, text, /balance/{user}"
    })
    void putsWhatIsSearchedByIntoTheQuery(String operation, String name, String type, String path) {
        List<String> texts = type.equals("text") ? List.of(name) : List.of();

        RestShape.Place place = new RestShape(true).of(operation, List.of(name), List.of(name), texts);

        assertThat(place.method()).isEqualTo("GET");
        assertThat(place.path()).isEqualTo(path);
        assertThat(place.inQuery()).isEqualTo(path.contains("{") ? List.of() : List.of(name));
    }
}
