package ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** Of a persistence unit of its own, with a schema and names of its own. */
@Entity
public class Invoice {
    @Id
    @GeneratedValue
    public Long id;

    @Column(nullable = false)
    public LocalDate issuedOn;

    @Digits(integer = 9, fraction = 2)
    public BigDecimal amountDue;

    public YearMonth bookedIn;

    public static Invoice sample() {
        Invoice invoice = new Invoice();
        invoice.issuedOn = LocalDate.of(2024, 3, 1);
        invoice.amountDue = new BigDecimal("84.20");
        invoice.bookedIn = YearMonth.of(2024, 3);
        return invoice;
    }

    @Override
    public String toString() {
        return issuedOn + " " + amountDue + " " + bookedIn;
    }
}
