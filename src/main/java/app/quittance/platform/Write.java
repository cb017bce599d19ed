package app.quittance.platform;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is to be written along with others.
 *
 * @param params in the order of its question marks
 * @param written is told how many rows it wrote, or -1 where it gives rows; what it throws undoes the transaction
 */
public record Write(String sql, List<@Nullable Object> params, IntConsumer written) {}
