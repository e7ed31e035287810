package dev.kept.bench.usual;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** An item of the table as a bean. */
@DynamoDbBean
public class Item {

  private @Nullable String pk;
  private @Nullable String sk;
  private @Nullable String json;
  private @Nullable Long version;

  @DynamoDbPartitionKey
  public @Nullable String getPk() {
    return pk;
  }

  public void setPk(@Nullable String pk) {
    this.pk = pk;
  }

  @DynamoDbSortKey
  public @Nullable String getSk() {
    return sk;
  }

  public void setSk(@Nullable String sk) {
    this.sk = sk;
  }

  public @Nullable String getJson() {
    return json;
  }

  public void setJson(@Nullable String json) {
    this.json = json;
  }

  public @Nullable Long getVersion() {
    return version;
  }

  public void setVersion(@Nullable Long version) {
    this.version = version;
  }
}
