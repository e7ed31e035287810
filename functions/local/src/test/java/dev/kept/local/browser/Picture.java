package dev.kept.local.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A browser's picture with 256 colours, which is more than a page of ours has but for the edges of
 * its letters: a third of the bytes, and nobody sees it.
 */
final class Picture {

  private static final int COLOURS = 256;

  private Picture() {}

  static void write(byte[] png, Path file) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
    int[] palette = palette(pixels);
    BufferedImage small =
        new BufferedImage(
            full.getWidth(),
            full.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    small.getRaster().setPixels(0, 0, full.getWidth(), full.getHeight(), places(pixels, palette));
    ImageIO.write(small, "png", file.toFile());
  }

  /** The colours that are there most. */
  private static int[] palette(int[] pixels) {
    Map<Integer, Integer> count = new HashMap<>();
    for (int pixel : pixels) {
      count.merge(pixel, 1, Integer::sum);
    }
    List<Map.Entry<Integer, Integer>> colours =
        count.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<Integer, Integer> it) -> -it.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(COLOURS)
            .toList();
    return colours.stream().mapToInt(Map.Entry::getKey).toArray();
  }

  /** For each pixel, which of the colours is the nearest. */
  private static int[] places(int[] pixels, int[] palette) {
    Map<Integer, Integer> nearest = new HashMap<>();
    int[] places = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      places[i] = nearest.computeIfAbsent(pixels[i], pixel -> nearest(pixel, palette));
    }
    return places;
  }

  private static int nearest(int pixel, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int apart = ((pixel >> shift) & 255) - ((palette[i] >> shift) & 255);
        distance += apart * apart;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
