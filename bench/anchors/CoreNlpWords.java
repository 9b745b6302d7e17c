import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonObject;
import javax.json.JsonString;

/**
 * Tells how many words a second Stanford CoreNLP reads on one thread. Standard input is {"texts": [...], "words": N, "seconds": S}, where
 * N counts the words of all texts; the answer on standard output is {"wordsPerSecond": X}: the best pass over all texts of S seconds.
 *
 * <p>java -cp 'FOLDER/*' bench/anchors/CoreNlpWords.java ANNOTATORS
 */
public class CoreNlpWords {
  public static void main(String[] arguments) {
    JsonObject asked = Json.createReader(System.in).readObject();
    List<String> texts = new ArrayList<>();
    for (JsonString text : asked.getJsonArray("texts").getValuesAs(JsonString.class)) texts.add(text.getString());
    double seconds = asked.getJsonNumber("seconds").doubleValue();

    Properties settings = new Properties();
    settings.setProperty("annotators", arguments[0]);
    settings.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);

    // Java goes on compiling for long.
    warmUp(pipeline, texts, seconds * 2);
    double words = asked.getInt("words");
    System.out.printf(Locale.ROOT, "{\"wordsPerSecond\": %.1f}%n", words / bestPass(pipeline, texts, seconds));
  }

  /** Reads text after text, at least one of them, for so many seconds. */
  private static void warmUp(StanfordCoreNLP pipeline, List<String> texts, double seconds) {
    long start = System.nanoTime();
    int next = 0;
    do {
      pipeline.annotate(new CoreDocument(texts.get(next++ % texts.size())));
    } while (secondsSince(start) < seconds);
  }

  /** Seconds of the quickest pass over all texts; passes go on until so many seconds are over. */
  private static double bestPass(StanfordCoreNLP pipeline, List<String> texts, double seconds) {
    long start = System.nanoTime();
    double best = Double.POSITIVE_INFINITY;
    do {
      long passStart = System.nanoTime();
      for (String text : texts) pipeline.annotate(new CoreDocument(text));
      best = Math.min(best, secondsSince(passStart));
    } while (secondsSince(start) < seconds);
    return best;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
