package dev.kept.sources.verify;

import dev.kept.sources.Delivery;
import dev.kept.sources.json.Form;
import dev.kept.sources.json.Json;
import dev.kept.sources.verify.Scheme.Place;
import org.jspecify.annotations.Nullable;

/** Finds what a scheme needs in a request. */
final class Places {

  private Places() {}

  static @Nullable String find(Delivery delivery, Place place) {
    return switch (place) {
      case Place.Header header -> delivery.header(header.name());
      case Place.Query query -> query(delivery.url(), query.name());
      case Place.BodyField field -> bodyField(delivery.body(), field.name());
    };
  }

  static String describe(Place place) {
    return switch (place) {
      case Place.Header header -> "the header " + header.name();
      case Place.Query query -> "the query parameter " + query.name();
      case Place.BodyField field -> "the field " + field.name() + " of the body";
    };
  }

  static @Nullable String query(String url, String name) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return null;
    }
    int end = url.indexOf('#', mark);
    return Form.parse(end < 0 ? url.substring(mark + 1) : url.substring(mark + 1, end)).first(name);
  }

  private static @Nullable String bodyField(byte[] body, String name) {
    try {
      return Json.parse(body).path(name).textValue();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
