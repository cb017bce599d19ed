package app.quittance.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Every page keeps an e-mail address and the number of an article on one line, wherever the words come from. */
@Component
class WholeWords extends AbstractDialect implements IPostProcessorDialect {

    private static final int AFTER_ALL_OTHERS = 10_000;

    WholeWords() {
        super("whole words");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, WholeWordsHandler.class, AFTER_ALL_OTHERS));
    }
}
