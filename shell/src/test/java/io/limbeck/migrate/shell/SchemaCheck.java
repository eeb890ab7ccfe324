package io.limbeck.migrate.shell;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holds a JSON value to a JSON Schema; knows the keywords that our schema uses, and refuses others. */
final class SchemaCheck {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "enum",
            "anyOf",
            "items",
            "properties",
            "required",
            "additionalProperties");

    private final JsonObject root;
    private final List<String> findings = new ArrayList<>();

    private SchemaCheck(JsonObject root) {
        this.root = root;
    }

    /** What is wrong, a line each. */
    static List<String> findings(JsonObject schema, Object value) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check("$", schema, value);
        return check.findings;
    }

    private void check(String place, JsonObject schema, Object value) {
        for (String keyword : schema.keySet()) {
            if (!KNOWN.contains(keyword)) {
                throw new IllegalArgumentException("This check does not know the keyword " + keyword);
            }
        }
        if (schema.has("$ref")) {
            String name = schema.getString("$ref").substring("#/$defs/".length());
            check(place, Objects.requireNonNull(root.getObject("$defs").getObject(name), name), value);
        }
        if (schema.has("enum") && !schema.getArray("enum").contains(value)) {
            findings.add(place + ": " + value + " is none of " + schema.getArray("enum"));
        }
        if (schema.has("anyOf") && !matchesAny(schema.getArray("anyOf"), value)) {
            findings.add(place + ": " + value + " matches none of anyOf");
        }
        if (schema.has("type")) {
            Object type = schema.get("type");
            List<?> types = type instanceof JsonArray several ? several : List.of(type);
            if (!types.contains(typeOf(value))) {
                findings.add(place + ": " + typeOf(value) + " is not " + types);
            }
        }
        if (value instanceof JsonArray array && schema.has("items")) {
            array.forEach(item -> check(place + "[]", schema.getObject("items"), item));
        }
        if (value instanceof JsonObject object) {
            checkMembers(place, schema, object);
        }
    }

    private void checkMembers(String place, JsonObject schema, JsonObject object) {
        for (Object name : schema.getArray("required", new JsonArray())) {
            if (!object.containsKey((String) name)) {
                findings.add(place + ": " + name + " is missing");
            }
        }
        JsonObject properties = schema.getObject("properties", new JsonObject());
        for (Map.Entry<String, Object> member : object.entrySet()) {
            String inside = place + "." + member.getKey();
            if (properties.containsKey(member.getKey())) {
                check(inside, properties.getObject(member.getKey()), member.getValue());
            } else if (schema.get("additionalProperties") instanceof JsonObject others) {
                check(inside, others, member.getValue());
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                findings.add(inside + ": not in the schema");
            }
        }
    }

    private boolean matchesAny(JsonArray schemas, Object value) {
        for (Object schema : schemas) {
            SchemaCheck inner = new SchemaCheck(root);
            inner.check("$", (JsonObject) schema, value);
            if (inner.findings.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String typeOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Number number) {
            return number.doubleValue() == number.longValue() ? "integer" : "number";
        }
        return value instanceof String
                ? "string"
                : value instanceof Boolean ? "boolean" : value instanceof JsonArray ? "array" : "object";
    }
}
