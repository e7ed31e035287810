package dev.kept.words;

/**
 * What stands around an HTML mail. The reader's program chooses paper and ink; only links have a
 * colour of ours. In the dark it brings its paper with it, so that no program shows it on white.
 * Where a program drops the style, nothing is lost.
 */
final class MailFrame {

  private static final String FONT =
      "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif;"
          + "font-size:17px;line-height:1.55";

  private static final String STYLE =
      "a:not([style]){color:#17556b}"
          + "p,h2,blockquote{overflow-wrap:anywhere}"
          + ".way{display:inline-block;padding:4px 0}"
          + "@media (prefers-color-scheme:dark){body{background:#16181c;color:#eceae5}"
          + "a:not([style]){color:#8fc7db}}";

  private MailFrame() {}

  /**
   * The whole mail.
   *
   * @param title escaped
   * @param body HTML
   */
  static String around(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body style="margin:0;padding:24px 20px;color-scheme:light dark">
    <div role="main" style="max-width:34em;margin:0 auto;%s">
    %s
    </div>
    </body>
    </html>
    """
        .formatted(title, STYLE, FONT, body);
  }
}
