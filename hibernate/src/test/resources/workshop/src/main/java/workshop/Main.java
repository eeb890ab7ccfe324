package workshop;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import ledger.Invoice;

/** Starts and ends; with {@code store}, an entity of each kind is saved in one transaction and read back in another. */
@QuarkusMain
public class Main implements QuarkusApplication {
    @Inject
    EntityManager entities;

    @Inject
    @PersistenceUnit("ledger")
    EntityManager invoices;

    @Override
    public int run(String... arguments) {
        if (List.of(arguments).contains("store")) {
            store(entities, samples());
            store(invoices, List.of(Invoice.sample()));
        }
        return 0;
    }

    private static List<Object> samples() {
        Customer customer = Customer.sample();
        Bicycle bicycle = Bicycle.sample(customer);
        Mechanic mechanic = Mechanic.sample();
        SparePart brake = SparePart.sample();
        Tyre tyre = Tyre.sample();
        return List.of(
                customer, bicycle, mechanic, brake, tyre, Repair.sample(bicycle, mechanic, List.of(brake, tyre)));
    }

    private static void store(EntityManager unit, List<Object> samples) {
        QuarkusTransaction.requiringNew().run(() -> samples.forEach(unit::persist));
        QuarkusTransaction.requiringNew().run(() -> samples.forEach(sample -> requireStored(unit, sample)));
        System.out.println("stored " + samples.size());
    }

    private static void requireStored(EntityManager unit, Object sample) {
        Object id = unit.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(sample);
        Object found = unit.find(sample.getClass(), id);
        if (found == null || found == sample || !found.toString().equals(sample.toString())) {
            throw new IllegalStateException("saved " + sample + ", found " + found);
        }
    }
}
