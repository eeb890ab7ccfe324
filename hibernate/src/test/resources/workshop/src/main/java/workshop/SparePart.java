package workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
public class SparePart {
    @Id
    @Column(length = 20)
    public String articleNumber;

    @Version
    public int version;

    @Column(precision = 8, scale = 2, nullable = false)
    public BigDecimal price;

    @Min(0)
    public int stock;

    /** A reserved word. */
    public String order;

    static SparePart sample() {
        return filled(new SparePart(), "BR-20");
    }

    static <P extends SparePart> P filled(P part, String number) {
        part.articleNumber = number;
        part.price = new BigDecimal("17.90");
        part.stock = 4;
        part.order = "weekly";
        return part;
    }

    @Override
    public String toString() {
        return articleNumber + " " + price + " " + stock + " " + order;
    }
}
