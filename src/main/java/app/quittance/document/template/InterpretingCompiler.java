package app.quittance.document.template;

import java.io.File;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRDefaultCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import net.sf.jasperreports.engine.fill.JREvaluator;
import net.sf.jasperreports.engine.fill.JRFillField;
import net.sf.jasperreports.engine.fill.JRFillParameter;
import net.sf.jasperreports.engine.fill.JRFillVariable;
import org.jspecify.annotations.Nullable;

/**
 * Stands where JasperReports would compile a template's expressions into Java classes: it keeps their text and interprets
 * it, so no template ever becomes code. Made by JasperReports by name, hence public.
 */
public final class InterpretingCompiler extends JRAbstractCompiler {

    public InterpretingCompiler(JasperReportsContext context) {
        super(context, false);
    }

    @Override
    protected void checkLanguage(String language) {
        // The guard has refused every language but the one that this class stands in for.
    }

    @Override
    protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task) {
        return new JRDefaultCompilationSourceCode("", null);
    }

    @Override
    protected @Nullable String compileUnits(
            JRCompilationUnit[] units, @Nullable String classpath, @Nullable File folder) {
        for (JRCompilationUnit unit : units) {
            JRSourceCompileTask task = unit.getCompileTask();
            var texts = new HashMap<Integer, String>();
            for (JRExpression expression : task.getExpressions()) {
                texts.put(task.getExpressionId(expression), expression.getText());
            }
            unit.setCompileData(texts);
        }
        return null;
    }

    @Override
    protected String getSourceFileName(String unitName) {
        return unitName;
    }

    @Override
    protected JREvaluator loadEvaluator(Serializable compileData, String unitName) throws JRException {
        if (!(compileData instanceof Map<?, ?> texts)) throw new JRException("Compiled elsewhere: " + unitName);
        var expressions = new HashMap<Integer, Expression>();
        texts.forEach((id, text) -> expressions.put((Integer) id, ExpressionParser.parse((String) text)));
        return new Interpreter(expressions);
    }

    private static final class Interpreter extends JREvaluator {

        private final Map<Integer, Expression> expressions;
        private Map<String, JRFillParameter> parameters = Map.of();
        private Map<String, JRFillField> fields = Map.of();
        private Map<String, JRFillVariable> variables = Map.of();

        private Interpreter(Map<Integer, Expression> expressions) {
            this.expressions = expressions;
        }

        @Override
        protected void customizedInit(
                Map<String, JRFillParameter> parameters,
                Map<String, JRFillField> fields,
                Map<String, JRFillVariable> variables) {
            this.parameters = parameters;
            this.fields = fields == null ? Map.of() : fields;
            this.variables = variables;
        }

        @Override
        protected @Nullable Object evaluate(int id) {
            return value(id, (kind, name) -> switch (kind) {
                case PARAMETER -> named(parameters, name).getValue();
                case FIELD -> named(fields, name).getValue();
                case VARIABLE -> named(variables, name).getValue();
            });
        }

        @Override
        protected @Nullable Object evaluateOld(int id) {
            return value(id, (kind, name) -> switch (kind) {
                case PARAMETER -> named(parameters, name).getValue();
                case FIELD -> named(fields, name).getOldValue();
                case VARIABLE -> named(variables, name).getOldValue();
            });
        }

        @Override
        protected @Nullable Object evaluateEstimated(int id) {
            return value(id, (kind, name) -> switch (kind) {
                case PARAMETER -> named(parameters, name).getValue();
                case FIELD -> named(fields, name).getValue();
                case VARIABLE -> named(variables, name).getEstimatedValue();
            });
        }

        private static <T> T named(Map<String, T> values, String name) {
            T value = values.get(name);
            if (value == null) throw new IllegalStateException("Not declared: " + name);
            return value;
        }

        private @Nullable Object value(int id, Expression.Values values) {
            Expression expression = expressions.get(id);
            if (expression == null) throw new IllegalStateException("No expression has the number " + id);
            return expression.value(values);
        }
    }
}
