package org.fengqiao.connectors.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.fengqiao.schemas.message.CaseRecord;

/**
 * A field of the case record as a feed file fills it, read off the Avro schema.
 *
 * @param name name in the schema
 * @param shape what kind of value it takes
 * @param required whether the schema has no room for an empty one
 * @param symbols the values of an enumeration; empty for other shapes
 */
record CanonicalField(String name, Shape shape, boolean required, List<String> symbols) {

  /** Kinds of value, each with the functions that give it. */
  enum Shape {
    DISPUTE_TYPE("crosswalk, lookup, value"),
    DIVISION("parse: division, address, court; lookup; value"),
    TOWNSHIP("parse: township"),
    TIME("parse: date"),
    COUNT("parse: count; count: parties"),
    AMOUNT("parse: amount"),
    SYMBOL("lookup, value"),
    SYMBOLS("lookup, value"),
    FLAG("lookup, value"),
    SIDE_DIVISION("parse: division, address, citizen_number");

    private final String functions;

    Shape(String functions) {
      this.functions = functions;
    }

    String functions() {
      return functions;
    }
  }

  /** What the hub fills itself, or what has a block of its own in the file. */
  private static final Set<String> NOT_FILLED_BY_RULES =
      Set.of(
          "recordKey",
          "feed",
          "department",
          "position",
          "sequence",
          "operation",
          "grade",
          "mappingVersion",
          "references",
          "aspects",
          "disputeTypeMatch",
          "sourceTypeScheme",
          "sourceTypeCode",
          "timePrecision",
          "sides",
          "tokens",
          "quality",
          "sourceChangedAt",
          "capturedAt");

  private static final Map<String, CanonicalField> ALL = readSchema();

  CanonicalField {
    symbols = List.copyOf(symbols);
  }

  /** The fields that a feed file fills, in the order of the schema. */
  static Map<String, CanonicalField> all() {
    return ALL;
  }

  /** A stand-in for an enumeration that is not a field of its own. */
  static CanonicalField symbols(String name, List<String> symbols) {
    return new CanonicalField(name, Shape.SYMBOL, true, symbols);
  }

  private static Map<String, CanonicalField> readSchema() {
    Map<String, CanonicalField> fields = new LinkedHashMap<>();
    for (Schema.Field field : CaseRecord.getClassSchema().getFields()) {
      if (!NOT_FILLED_BY_RULES.contains(field.name())) {
        boolean required = field.schema().getType() != Schema.Type.UNION;
        Schema type = required ? field.schema() : field.schema().getTypes().getLast();
        List<String> symbols =
            switch (type.getType()) {
              case ENUM -> type.getEnumSymbols();
              case BOOLEAN -> List.of("true", "false");
              default -> List.of();
            };
        fields.put(
            field.name(),
            new CanonicalField(field.name(), shape(field.name(), type), required, symbols));
      }
    }
    return Map.copyOf(fields);
  }

  private static Shape shape(String name, Schema type) {
    return switch (type.getType()) {
      case ENUM -> Shape.SYMBOL;
      case BOOLEAN -> Shape.FLAG;
      case INT -> Shape.COUNT;
      case LONG ->
          type.getLogicalType() instanceof LogicalTypes.TimestampMillis ? Shape.TIME : Shape.AMOUNT;
      default ->
          switch (name) {
            case "disputeType" -> Shape.DISPUTE_TYPE;
            case "division" -> Shape.DIVISION;
            case "township" -> Shape.TOWNSHIP;
            default -> throw new IllegalStateException("no feed file function gives " + name);
          };
    };
  }
}
