package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.testing.PortalTest;

@PortalTest
class LookupTest {
    @Inject
    Lookup lookup;

    @Test
    void thePartsOfAnAddressAreFound() {
        Catalogue nacka = lookup.catalogue("nacka-2016");

        assertThat(lookup.texts("en").language().tag()).isEqualTo("en");
        assertThat(lookup.provider(nacka, "misa").provider().name()).isNotBlank();
    }

    @Test
    void anythingElseIsNotFound() {
        Catalogue nacka = lookup.catalogue("nacka-2016");

        assertThatThrownBy(() -> lookup.texts("EN")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lookup.catalogue("nacka")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lookup.provider(nacka, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void chosenProvidersAreThoseThatExistEachOnceAndFourAtMost() {
        Catalogue nacka = lookup.catalogue("nacka-2016");

        assertThat(chosen(nacka, "gone", "misa", "cognix")).containsExactly("misa", "cognix");
        assertThat(chosen(nacka, "misa", "misa", "cognix")).containsExactly("misa", "cognix");
        assertThat(chosen(nacka, "misa", "cognix", "disara", "peritos", "eductus"))
                .hasSize(4);
    }

    private List<String> chosen(Catalogue catalogue, String... ids) {
        return lookup.chosen(catalogue, Parameters.of(HttpRequest.GET("/?a=" + String.join("&a=", ids))));
    }
}
