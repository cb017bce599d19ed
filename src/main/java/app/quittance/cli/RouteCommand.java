package app.quittance.cli;

import app.quittance.strategy.Judgement;
import app.quittance.strategy.Routes;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(
        name = "route",
        description = {
            "Gives every open case its route and its next step anew, from its score as it stands. A route that a person",
            "chose stands; what stays the same is not written."
        })
class RouteCommand extends AgencyJob {

    @Override
    protected Object result(BeanFactory agency) {
        Judgement judgement = agency.getBean(Routes.class).decideAll();
        return RoutedCases.of(judgement);
    }
}
