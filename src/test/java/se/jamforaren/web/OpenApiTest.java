package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/** The API answers what its description says, and nothing that it does not say. */
@PortalTest
class OpenApiTest {
    @Inject
    EmbeddedServer server;

    private final ObjectNode description = description();
    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @ParameterizedTest
    @CsvSource({
        "Answer, nacka-2016/providers",
        "Answer, exempel/providers?programme=forstarkt&order=nki",
        "Answer, exempel/providers?programme=grund&order=success-share",
        "Answer, exempel/providers?q=kokk&near=exempel-hamnen",
        "ExposureAccount, exempel/exposure",
        "Problem, exempel/providers?page=x",
        "Problem, nobody/providers"
    })
    void anAnswerIsAsDescribed(String schema, String path) {
        HttpResponse<String> answer = reader.get("/api/v1/" + path);

        assertThat(schema("{\"$ref\": \"#/components/schemas/" + schema + "\"}").validate(Reader.json(answer)))
                .isEmpty();
    }

    @Test
    void suggestionsAreAsDescribed() {
        JsonNode schema =
                description.at("/paths/~1{kundval}~1suggest/get/responses/200/content/application~1json/schema");

        assertThat(schema(schema.toString()).validate(reader.json("/api/v1/exempel/suggest?q=k&lang=sv")))
                .isEmpty();
    }

    @Test
    void whatIsNotDescribedIsAFault() {
        ObjectNode answer = (ObjectNode) reader.json("/api/v1/nacka-2016/providers");
        answer.put("more", 1);

        assertThat(schema("{\"$ref\": \"#/components/schemas/Answer\"}").validate(answer))
                .hasSize(1);
    }

    private JsonSchema schema(String schema) {
        try {
            ObjectNode whole = (ObjectNode) YAMLMapper.builder().build().readTree(schema);
            whole.set("components", description.get("components"));
            close(whole);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(whole);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whoever names properties means that there are no others. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject() && !object.has("$ref")) {
            object.putIfAbsent("additionalProperties", object.booleanNode(false));
        }
        node.forEach(OpenApiTest::close);
    }

    private static ObjectNode description() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.yml")) {
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
