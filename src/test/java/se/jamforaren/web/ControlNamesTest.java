package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlNamesTest {
    @Test
    void aControlWithoutANameIsAFault() {
        assertThat(ControlNames.faults("- main:\n  - button\n  - button \"Spara\""))
                .containsExactly("button");
    }

    @Test
    void oneNameTwiceIsAFaultInTheSamePlaceOnly() {
        String twice = "- checkbox \"Inget av det här\"\n- checkbox \"Inget av det här\"";
        assertThat(ControlNames.faults(twice)).containsExactly("checkbox \"Inget av det här\"");
        assertThat(ControlNames.faults("""
                - group "Språk":
                  - checkbox "Inget av det här" [checked]
                - group "Yrken":
                  - checkbox "Inget av det här"
                """)).isEmpty();
    }

    @Test
    void linksOfOneNameMustLeadToOneAddress() {
        assertThat(ControlNames.faults("""
                - link "Mer":
                  - /url: /a
                - link "Mer":
                  - text: Mer
                  - /url: /a
                """)).isEmpty();
        assertThat(ControlNames.faults("""
                - link "Mer":
                  - /url: /a
                - link "Mer":
                  - /url: /b
                """)).containsExactly("link \"Mer\"");
    }
}
