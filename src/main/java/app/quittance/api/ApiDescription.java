package app.quittance.api;

import app.quittance.api.hooks.HookEvent;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says beyond the calls themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String KEY = "key";

    private static final String WHAT_FOR = """
            Hand over unpaid debts, follow the cases, fetch statements and documents.

            **Webhooks.** Your people add addresses of your systems on the page "Accès programmes"; we POST a message to them \
            when a file is done or cases change. Each message is signed as [Standard Webhooks](https://www.standardwebhooks.com) \
            has it: `webhook-signature` is `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body`, with the \
            Base64-decoded rest of the secret after `whsec_` as its key. Answer 2xx within 10 seconds. Anything else, a redirect \
            included, is tried again, eight times within a day. A message may come twice: `webhook-id` is the same then. Their \
            order is not promised, so read the case or the file again with your key.""";

    @Bean
    OpenAPI openApi() {
        var key = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The key of a client");
        return new OpenAPI()
                .info(new Info().title("Quittance").version("v1").description(WHAT_FOR))
                .components(new Components().addSecuritySchemes(KEY, key))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .webhooks(webhooks());
    }

    private static Map<String, PathItem> webhooks() {
        var named = object(Map.of("id", text("uuid"), "reference", text("")));
        Map<String, PathItem> webhooks = new LinkedHashMap<>();
        webhooks.put(
                HookEvent.IMPORT_FINISHED.type(),
                message(
                        "A file of debts has its end; a dry run that is taken afterwards ends twice",
                        object(Map.of(
                                "import",
                                text("uuid"),
                                "mode",
                                oneOf("commit", "dry-run"),
                                "status",
                                oneOf("done", "refused", "failed")))));
        webhooks.put(
                HookEvent.CASE_CHANGED.type(),
                message(
                        "Cases changed, up to 500 in a message: their place or a hold (case), their route (route), or what is "
                                + "owed by a payment or another movement (account)",
                        object(Map.of(
                                "kind",
                                oneOf("case", "route", "account"),
                                "date",
                                text("date"),
                                "cases",
                                typed("array").items(named)))));
        return webhooks;
    }

    private static PathItem message(String summary, Schema<?> data) {
        var body = object(Map.of("id", text("uuid"), "type", text(""), "at", text("date-time"), "data", data));
        var content = new Content().addMediaType("application/json", new MediaType().schema(body));
        return new PathItem()
                .post(new Operation()
                        .summary(summary)
                        .security(List.of())
                        .requestBody(new RequestBody().required(true).content(content))
                        .responses(new ApiResponses().addApiResponse("2XX", new ApiResponse().description("Taken"))));
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        Schema<?> object = typed("object");
        properties.keySet().stream().sorted().forEach(name -> object.addProperty(name, properties.get(name)));
        return object;
    }

    private static Schema<?> text(String format) {
        Schema<?> text = typed("string");
        return format.isEmpty() ? text : text.format(format);
    }

    private static Schema<?> oneOf(String... words) {
        Schema<String> choice = new Schema<>();
        choice.addType("string");
        choice.setEnum(List.of(words));
        return choice;
    }

    /** The description is of OpenAPI 3.1, where a type is a set of names. */
    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}
